import { dataHeaders, otherHeaders } from "../policy.ts";
import { cacheRules, dataFolder, notFoundPath, type SiteHeaders } from "./site-headers.ts";

/** Where a web server of one's own finds the files and its visitors. */
export interface Place {
  /** Absolute folder that holds the files, each at the path of its request. */
  root: string;
  /** Name of the site, such as `example.org`; undefined answers to every name. */
  host: string | undefined;
}

/**
 * A file for nginx's `conf.d`: a whole `server`, to which certbot adds the certificate. Both maps are asked once the file
 * to send is known, so the page that says "not found" comes with its own policy and is not kept like a file that exists.
 */
export function nginxConfig(site: SiteHeaders, { root, host }: Place): string {
  const notFound = notFoundPath(site);
  const headers = [
    ...Object.entries(otherHeaders),
    ["Content-Security-Policy", "$guide_policy"],
    ["Cache-Control", "$guide_cache"],
    // A header without a value is not sent.
    ...Object.keys(dataHeaders).map((name) => [name, "$guide_data"]),
  ];
  return `# Written by "npm run build:hosts" for one build; copy it anew with each.
map_hash_bucket_size 256;
map $uri $guide_policy {
  default "";
${lines([...site.policies].map(([path, policy]) => `  "${fileOf(path)}" "${policy}";`))}
}
map $uri $guide_cache {
  default "${cacheRules.other}";
  ~^${site.base}_astro/ "${cacheRules.hashed}";
}
map $uri $guide_data {
  default "";
  ~^${dataFolder(site)} "${Object.values(dataHeaders).join()}";
}
server {
  listen 80;
  server_name ${host ?? "_"};
  root "${root}";
  index index.html;
  absolute_redirect off;
  error_page 403 404 =404 ${notFound};
  charset utf-8;
  charset_types *;
  location ~ \\.md$ {
    types {}
    default_type text/markdown;
  }
  # The files beside each text file that end in .br and .gz.
  brotli_static on;
  gzip_static on;
  gzip_vary on;
  gzip_proxied any;
${lines(headers.map(([name, value]) => `  add_header ${name} "${value}" always;`))}
}
`;
}

const lines = (texts: readonly string[]): string => texts.join("\n");

/** The file that answers for a path. */
function fileOf(path: string): string {
  return path.endsWith("/") ? `${path}index.html` : path;
}
