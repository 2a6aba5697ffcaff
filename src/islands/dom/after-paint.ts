/**
 * Puts a task off until the browser has painted what the reader just did; calls that come before that are one. What must
 * not be lost belongs before it: a page may close first.
 */
export function afterPaint(task: () => void): () => void {
  let isDue = false;
  const run = () => {
    isDue = false;
    task();
  };
  return () => {
    // A frame begins with these callbacks, so what is queued in one of them runs once the frame is on its way.
    if (!isDue) requestAnimationFrame(() => setTimeout(run));
    isDue = true;
  };
}
