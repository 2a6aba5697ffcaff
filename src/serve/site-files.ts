import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { lookup } from "mrmime";

/** How a file is sent. */
export type Encoding = "br" | "gzip" | "identity";

/** A file of a built site, ready to be sent. */
export interface SiteFile {
  /** For `Content-Type`. */
  type: string;
  /** For `ETag`; the same for every encoding, hence weak. */
  tag: string;
  /** True when compressing makes it smaller. */
  isText: boolean;
  body(encoding: Encoding): Buffer;
}

/** For hosts and for our server, not for readers. */
export const headersName = "_headers";

/**
 * Every file of a built site by its path, such as `/faq/index.html`; the one with the headers is not among them. What lies
 * compressed beside a file, as `.br` or `.gz`, is sent in its place.
 */
export function readSiteFiles(dist: string): Map<string, SiteFile> {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true });
  const contents = new Map(
    entries
      .filter((entry) => entry.isFile() && entry.name !== headersName)
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(dist.length).replaceAll("\\", "/"), readFileSync(file)] as const),
  );
  const files = [...contents].map(([path, content]) => {
    const ready = { br: contents.get(`${path}.br`), gzip: contents.get(`${path}.gz`) };
    return [path, siteFile(path, content, ready)] as const;
  });
  return new Map(files);
}

const textType = /^text\/|javascript|json|xml/;

function siteFile(
  name: string,
  content: Buffer,
  ready: Readonly<Record<"br" | "gzip", Buffer | undefined>>,
): SiteFile {
  const type = lookup(name) ?? "application/octet-stream";
  const isText = textType.test(type);
  const encoded = new Map<Encoding, Buffer>([["identity", content]]);
  if (ready.br) encoded.set("br", ready.br);
  if (ready.gzip) encoded.set("gzip", ready.gzip);
  return {
    type: isText ? `${type}; charset=utf-8` : type,
    tag: `W/"${createHash("sha256").update(content).digest("base64url").slice(0, 16)}"`,
    isText,
    body: (encoding) => {
      const body = encoded.get(encoding) ?? squeeze(content, encoding);
      encoded.set(encoding, body);
      return body;
    },
  };
}

/** Hosts that compress as they send do not take the highest level either. */
const quality = 5;

function squeeze(content: Buffer, encoding: Encoding): Buffer {
  if (encoding === "gzip") return gzipSync(content);
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

/** The best encoding that a request's `Accept-Encoding` allows. */
export function acceptedEncoding(accepted: string | string[] | undefined): Encoding {
  const refused = /;\s*q=0(?:\.0*)?$/;
  const offers = [accepted ?? ""].flat().join(",").toLowerCase().split(",");
  const names = new Set(
    offers.filter((offer) => !refused.test(offer.trim())).map((offer) => offer.split(";", 1)[0]?.trim()),
  );
  return (["br", "gzip"] as const).find((encoding) => names.has(encoding)) ?? "identity";
}
