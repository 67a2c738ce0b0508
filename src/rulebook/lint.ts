import { verb } from '../command/verb.ts';
import { countRules, type LintFinding, lintPacks } from '../rules/lint.ts';
import { isPlace, places } from '../rules/place.ts';
import { lintOffice } from './office_lint.ts';
import { databaseIfAny } from './options.ts';

export const lint = verb({
  examples: ['jwh rules lint', 'jwh rules lint --json'],
  async run(context) {
    const packs = await Promise.all(Object.values(places).map(({ load }) => load()));
    const db = await databaseIfAny(context);
    const office = db === undefined ? undefined : await lintOffice(db);
    const findings = [...lintPacks(packs), ...(office?.findings ?? [])];
    const checked = { places: packs.length, rules: countRules(packs), office: office?.checked ?? null };
    return {
      sheet: {
        title: findings.length === 0 ? '没有发现问题' : `发现${findings.length}处问题`,
        subtitle: scopeWords(checked),
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'place', label: '地方', type: 'text' },
              { key: 'rule', label: '规定', type: 'text' },
              { key: 'from', label: '起始日', type: 'text' },
              { key: 'says', label: '问题', type: 'text', wide: true },
            ],
            rows: findings.map((finding) => ({ ...finding, place: placeName(finding) })),
          },
        ],
      },
      record: checked,
      rows: findings,
      found: findings.length > 0,
    };
  },
});

function placeName({ place }: LintFinding): string {
  return isPlace(place) ? places[place].name : '本居委会';
}

function scopeWords({ places, rules, office }: { places: number; rules: number; office: number | null }): string {
  const own = office === null ? '没有找到数据文件，没有检查本居委会的设定' : `本居委会的设定${office}项`;
  return `检查了${places}个地方的${rules}条规定；${own}。`;
}
