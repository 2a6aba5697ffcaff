/**
 * A key in the query or the fragment leaves the address, before it gets into a bookmark, a copied link or the history, and
 * the reader is told.
 */
import { secret } from "../../../content/words/page.yaml";
import { isKeyInAddress } from "../../domain/secrets/address.ts";

if (isKeyInAddress(location.search + location.hash)) {
  history.replaceState(history.state, "", location.pathname);
  addEventListener("DOMContentLoaded", () => {
    const notice = document.createElement("p");
    notice.role = "alert";
    notice.textContent = secret;
    document.body.prepend(notice);
  });
}
