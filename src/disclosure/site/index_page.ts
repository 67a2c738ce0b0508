import { escaped } from '../../sheet/html/escape.ts';
import { pageHtml } from '../../sheet/html/write.ts';
import { schemaFile } from './published.ts';

/** A page as the index names it: the one of a period that counts, or of a version that another has taken the place of. */
interface Listed {
  period: string;
  title: string;
  from: string;
  to: string;
  draft: boolean;
  version: number | null;
  /** Files of an earlier program do not have it. */
  corrected_by?: object | null;
}

/** What the files of a page are called: the period, with a version that does not count any more `-v1`, never another period's name. */
export function pageName({
  period,
  version,
  corrected_by,
}: Pick<Listed, 'period' | 'version' | 'corrected_by'>): string {
  return corrected_by ? `${period}-v${version}` : period;
}

/** What a page is called beside the others of its period. */
export function versionWords({ version, corrected_by }: Pick<Listed, 'version' | 'corrected_by'>): string {
  return corrected_by ? `更正前的第${version}版` : '现行的内容';
}

export function byVersion(one: Pick<Listed, 'version'>, other: Pick<Listed, 'version'>): number {
  return (other.version ?? 0) - (one.version ?? 0);
}

/** All periods there are pages of, the latest first. */
export function indexPage(office: string, periods: readonly Listed[]): string {
  const rows = [...periods]
    .sort(
      (one, other) =>
        other.to.localeCompare(one.to, 'en') || other.from.localeCompare(one.from, 'en') || inOrder(one, other),
    )
    .map((one) => {
      const { title, from, to, draft, corrected_by } = one;
      const older = corrected_by ? `<span class="mark">${versionWords(one)}</span>` : '';
      const mark = older + (draft ? '<span class="mark">送审稿</span>' : '');
      const name = encodeURIComponent(pageName(one));
      const page = `<a class="name" href="${name}.html">${escaped(title)}</a>`;
      const data = `<a href="${name}.json">数据（JSON）</a>`;
      return `<li>${page}${mark}<span class="quiet">${escaped(from)} 至 ${escaped(to)}</span>${data}</li>\n`;
    });
  return pageHtml(
    `居务公开 ${office}`,
    `<main>\n<h1>居务公开</h1>\n<p class="sub">${escaped(office)}</p>\n<ul class="periods">\n${rows.join('')}</ul>\n</main>\n<footer>
<p>数据文件的格式：<a href="${schemaFile}">${schemaFile}</a>（JSON Schema）。金额以“分”为单位。</p>
</footer>\n`,
  );
}

/** What counts stands before what it took the place of. */
function inOrder(one: Listed, other: Listed): number {
  return Number(Boolean(one.corrected_by)) - Number(Boolean(other.corrected_by)) || byVersion(one, other);
}
