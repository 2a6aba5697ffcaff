/** Begins the window's name while a text is in it. */
export const mark = "openai-key-guide:";
/** The event that tells this page, which may be the one that reads the text. */
export const handedOver = "handed-over";
