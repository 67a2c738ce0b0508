import { publicWordsOrNull, readPublicWords } from '../../base/public_words.ts';
import { verb } from '../../command/verb.ts';
import { kindAsked, noSuchItem } from './asked.ts';
import { readKindBook } from './book.ts';
import { similarKinds } from './called.ts';
import { standingSheet } from './check_sheet.ts';
import { generalKind, kindsOf } from './here.ts';
import { type Circumstances, standingBasis, standingOf } from './standing.ts';
import { plainTitle } from './title.ts';

export interface CircumstanceOptions {
  for?: string;
  matter?: string;
  basis?: string;
  consent?: string;
}

export const circumstanceOptions = [
  { flags: '--for <用途>', text: '用在哪里；“公证”时看亲属关系的例外' },
  { flags: '--matter <事项>', text: '公证处来函要证明的事项' },
  { flags: '--basis <依据>', text: '法律、法规依据（清单没有列出的事项）' },
  { flags: '--consent <文号>', text: '街道批准的文号（范围以外的事项）' },
];

export const check = verb<CircumstanceOptions>({
  arguments: [{ name: '<证明>', text: '名称、名称的一部分、代号或序号' }],
  options: circumstanceOptions,
  examples: [
    'jwh certificate check 健在证明',
    'jwh certificate check 亲属关系 --for 公证',
    'jwh certificate check 居住证明 --basis "《居住证暂行条例》"',
  ],
  async run(context, [word = ''], options) {
    const here = await readKindBook(await context.read(), context.today);
    const asked = readPublicWords(word, '证明的名称', 60);
    if (plainTitle(asked) === String(generalKind.series)) throw noSuchItem(asked);
    const { kind, title } = kindAsked(here, asked);
    const standing = standingOf(here, { kind, title }, circumstancesOf(options));
    const { verdicts, outcome, conditions, instead } = standing;
    const similar =
      outcome === 'outside' || outcome === 'barred' ? similarKinds(kindsOf(here.book, here.own, here.day), word) : [];
    return {
      sheet: standingSheet(here, standing, similar),
      record: {
        title: standing.title,
        outcome,
        kind: outcome === 'barred' ? null : standing.kind,
        conditions,
        instead,
        similar: similar.map(({ series, title }) => ({ series, title })),
        day: context.today,
      },
      verdicts,
      basis: standingBasis(here, standing),
      found: outcome === 'barred' || outcome === 'outside',
    };
  },
});

/** @throws Refusal kind `usage` where private numbers stand in them. */
export function circumstancesOf({ for: purpose, matter, basis, consent }: CircumstanceOptions): Circumstances {
  return {
    notary: isForNotary(purpose ?? ''),
    matter: publicWordsOrNull(matter, '要证明的事项'),
    basis: publicWordsOrNull(basis, '依据'),
    consent: publicWordsOrNull(consent, '批准文号'),
  };
}

/** A purpose of a certificate that is a notary's act. */
export function isForNotary(purpose: string): boolean {
  return purpose.includes('公证');
}
