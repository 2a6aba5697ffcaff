/**
 * Reading grade of every guide page (Flesch-Kincaid, in US school years): `npm run readability`. Code, tables, paths
 * and sources are left out; what counts is the prose a reader reads. Fails above the limit.
 */
import { join } from "node:path";
import { flesch } from "./reading-grade.ts";
import { readBuiltPages } from "../build/built-pages.ts";

const highestGrade = 9;

const grades = readBuiltPages(join(process.cwd(), "dist"))
  .filter(({ url }) => url.startsWith("/guide/"))
  .map((page) => ({ page: page.url, ...flesch(page.document) }));
if (grades.length === 0) throw new Error("dist: received no guide page, expected some");

console.table(Object.fromEntries(grades.map(({ page, ...figures }) => [page, figures])));
const hard = grades.filter(({ grade }) => grade > highestGrade);
for (const { page, grade } of hard) console.error(`${page}: grade ${grade}, the limit is ${highestGrade}`);
process.exitCode = hard.length === 0 ? 0 : 1;
