import { escaped } from '../../sheet/html/escape.ts';
import { pageHtml } from '../../sheet/html/write.ts';
import { schemaFile } from './published.ts';

/** A period as the index names it. */
export interface Listed {
  period: string;
  title: string;
  from: string;
  to: string;
  draft: boolean;
}

/** All periods there are pages of, the latest first. */
export function indexPage(office: string, periods: readonly Listed[]): string {
  const rows = [...periods]
    .sort((one, other) => other.to.localeCompare(one.to, 'en') || other.from.localeCompare(one.from, 'en'))
    .map(({ period, title, from, to, draft }) => {
      const mark = draft ? '<span class="mark">送审稿</span>' : '';
      const page = `<a class="name" href="${encodeURIComponent(period)}.html">${escaped(title)}</a>`;
      const data = `<a href="${encodeURIComponent(period)}.json">数据（JSON）</a>`;
      return `<li>${page}${mark}<span class="quiet">${escaped(from)} 至 ${escaped(to)}</span>${data}</li>\n`;
    });
  return pageHtml(
    `居务公开 ${office}`,
    `<main>\n<h1>居务公开</h1>\n<p class="sub">${escaped(office)}</p>\n<ul class="periods">\n${rows.join('')}</ul>\n</main>\n<footer>
<p>数据文件的格式：<a href="${schemaFile}">${schemaFile}</a>（JSON Schema）。金额以“分”为单位。</p>
</footer>\n`,
  );
}
