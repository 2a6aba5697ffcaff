import { dataHeaders, otherHeaders } from "../policy.ts";
import { cacheRules, dataFolder, notFoundPath, pathsByPolicy, type SiteHeaders } from "./site-headers.ts";

/** Types of the files that are sent compressed; their second ending hides them from Apache. */
const types = {
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
  svg: "image/svg+xml",
  txt: "text/plain",
  xml: "application/xml",
  md: "text/markdown",
} as const;

/** An `.htaccess` for the top folder of an Apache site, also with a hoster who lets one change nothing else. */
export function apacheConfig(site: SiteHeaders): string {
  const notFound = notFoundPath(site);
  return `# Written by "npm run build:hosts" for one build; copy it anew with each.
Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 403 ${notFound}
ErrorDocument 404 ${notFound}
AddDefaultCharset utf-8
${lines(Object.entries(types).map(([ending, type]) => `AddType "${type}; charset=utf-8" .${ending}`))}

# The files beside each text file that end in .br and .gz.
RewriteEngine On
${lines([encoded("br", "br"), encoded("gzip", "gz")])}
Header always merge Vary Accept-Encoding
FileETag MTime Size

${lines(Object.entries(otherHeaders).map(([name, value]) => `Header always set ${name} "${value}"`))}
Header always set Cache-Control "${cacheRules.other}"
<If "%{REQUEST_URI} =~ m#^${site.base}_astro/# && -f %{REQUEST_FILENAME}">
  Header always set Cache-Control "${cacheRules.hashed}"
</If>
<If "%{REQUEST_URI} =~ m#^${dataFolder(site)}#">
${lines(Object.entries(dataHeaders).map(([name, value]) => `  Header always set ${name} "${value}"`))}
</If>
${lines([...pathsByPolicy(site)].map(([policy, paths]) => policyOfPages(policy, paths)))}
`;
}

const lines = (texts: readonly string[]): string => texts.join("\n");

/** Sends the compressed file where the browser takes it, under the type of the file that it stands for. */
function encoded(encoding: string, ending: string): string {
  return `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
RewriteCond %{REQUEST_FILENAME} -d
RewriteCond %{REQUEST_FILENAME}index.html.${ending} -f
RewriteRule ^(.*/)?$ $1index.html.${ending} [L]
RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
RewriteCond %{REQUEST_FILENAME}.${ending} -f
RewriteRule ^(.+)$ $1.${ending} [L]
${lines(
  Object.entries(types).map(
    ([type, mime]) => `<FilesMatch "\\.${type}\\.${ending}$">
  ForceType "${mime}; charset=utf-8"
  Header always set Content-Encoding ${encoding}
</FilesMatch>`,
  ),
)}`;
}

function policyOfPages(policy: string, paths: readonly string[]): string {
  const files = paths.flatMap((path) => (path.endsWith("/") ? [path, `${path}index.html`] : [path]));
  return `<If "%{REQUEST_URI} =~ m#^(${files.join("|")})(\\.br|\\.gz)?$#">
  Header always set Content-Security-Policy "${policy}"
</If>`;
}
