import { dataHeaders, otherHeaders } from "../policy.ts";
import type { Place } from "./nginx.ts";
import { cacheRules, dataFolder, notFoundPath, pathsByPolicy, type SiteHeaders } from "./site-headers.ts";

/** A Caddyfile. With a name of its own the site gets its certificate from Caddy, and HTTP is sent on to HTTPS. */
export function caddyConfig(site: SiteHeaders, { root, host }: Place): string {
  const notFound = notFoundPath(site);
  const policies = [...pathsByPolicy(site)].flatMap(([policy, paths], index) => [
    `@policy${index} path ${paths.join(" ")}`,
    header(`@policy${index} Content-Security-Policy`, policy),
  ]);
  return `# Written by "npm run build:hosts" for one build; copy it anew with each.
${host ?? ":80"} {
	root * "${root}"
${indented([
  ...Object.entries(otherHeaders).map(([name, value]) => header(name, value)),
  header("Cache-Control", cacheRules.other),
  `@data path ${dataFolder(site)}*`,
  ...Object.entries(dataHeaders).map(([name, value]) => header(`@data ${name}`, value)),
  ...policies,
])}
	@hashed {
		path ${site.base}_astro/*
		file
	}
	header @hashed {
		Cache-Control "${cacheRules.hashed}"
		# Set after the one for all files.
		defer
	}
	header {
		# Caddy says so only of what it sends compressed.
		Vary Accept-Encoding
		defer
	}
	@markdown path *.md
	header @markdown Content-Type "text/markdown; charset=utf-8"
	# The files beside each text file that end in .br and .gz.
	file_server {
		precompressed br gzip
	}
	handle_errors {
		rewrite * ${notFound}
		header Content-Security-Policy "${site.policies.get(notFound) ?? ""}"
		header Content-Type "text/html; charset=utf-8"
		file_server {
			precompressed br gzip
		}
	}
}
`;
}

const header = (name: string, value: string): string => `header ${name} "${value}"`;

const indented = (lines: readonly string[]): string => lines.map((line) => `\t${line}`).join("\n");
