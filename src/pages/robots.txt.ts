import type { APIRoute } from "astro";
import { sitePath } from "../content/collections/site-path.ts";

/** Every robot may read everything, and learns where all addresses stand. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(sitePath("/sitemap-index.xml"), site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap.href}\n`);
};
