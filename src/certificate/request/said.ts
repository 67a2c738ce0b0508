import { publicWordsOrNull, readPublicWords } from '../../base/public_words.ts';
import { Refusal } from '../../base/refusal.ts';
import { readWords } from '../../base/words.ts';
import { type Paper, type PaperKind, papers } from './request.ts';
import { type InquiryWay, inquiryWays, type Neighbour, type NeighbourPlace, neighbourPlaces } from './step.ts';

/** `公证处来函=沪静证〔2026〕5号`: a paper and what it is. @throws Refusal kind `usage`. */
export function readPaper(text: string): Paper {
  const [head, words] = pairOf(text, '--paper', '公证处来函=编号、日期');
  const kind = codeIn(papers, head) as PaperKind | undefined;
  if (kind === undefined) throw unknown('材料', head, Object.values(papers));
  return { kind, words: readPublicWords(words, papers[kind], 200) };
}

/** `上=李四：同意`, `左=无`: what a neighbour said, or that nobody lives there. @throws Refusal kind `usage`. */
export function readNeighbour(text: string): Neighbour {
  const [head, said] = pairOf(text, '--neighbour', '上=李四:同意');
  const place = codeIn(neighbourPlaces, head) as NeighbourPlace | undefined;
  if (place === undefined) throw unknown('方位', head, Object.values(neighbourPlaces));
  if (said.trim() === '无') return { place, name: null, agreed: true };
  const [, name = '', answer = ''] = /^(.+?)[:：](同意|不同意)$/.exec(said.trim()) ?? [];
  if (name === '') {
    throw new Refusal('usage', 'bad_neighbour', `“${text}”看不出邻居是否同意。`, {
      hint: '写成 --neighbour 上=李四:同意、左=王五:不同意；那边没有住户的写 下=无。',
    });
  }
  return { place, name: readWords(name, '邻居姓名', 30), agreed: answer === '同意' };
}

/** `上门、材料`: the ways of finding out, by code, name or the beginning of the name. @throws Refusal kind `usage`. */
export function readWays(text: string): InquiryWay[] {
  const short: Readonly<Record<string, InquiryWay>> = {
    上门: 'visit',
    材料: 'documents',
    知情人: 'witnesses',
    邻居: 'neighbours',
    档案: 'records',
  };
  return [
    ...new Set(
      text
        .split(/[、,，\s]+/)
        .filter(Boolean)
        .map(wayOf),
    ),
  ];

  function wayOf(word: string): InquiryWay {
    const way = (codeIn(inquiryWays, word) as InquiryWay | undefined) ?? short[word];
    if (way === undefined) throw unknown('核实方式', word, Object.keys(short));
    return way;
  }
}

/** `申请事项=养鸽十羽`: a named field of the wording. @throws Refusal kind `usage`. */
export function readFields(texts: readonly string[]): Record<string, string> {
  const pairs = texts.map((text) => pairOf(text, '--field', '字段=内容'));
  return Object.fromEntries(
    pairs.map(([key, value]) => [readWords(key, '字段', 20), readPublicWords(value, key, 300)]),
  );
}

/** What the paper sets itself around the purpose: `本证明仅用于…，不作其他用途。` */
const before = /^(本(证明|意见|函))?(仅用于|只用于|仅限于|只限于|仅限用于|限用于|用于)+/u;
const after = /[，,；;。.、\s]*((不作|不得用作|不用于|不做)(其他|其它|别的)用途)?[，,；;。.、：:\s]*$/u;

/** What a certificate is for, without the words the paper brings along. @throws Refusal kind `usage` where nothing is left. */
export function readPurpose(text: string): string {
  const words = readPublicWords(text, '用途', 100);
  const purpose = words
    .replace(before, '')
    .replace(after, '')
    .replace(/[。；;]\s*(?=\S)/gu, '；')
    .trim();
  if (purpose !== '') return purpose;
  throw new Refusal('usage', 'no_purpose', `“${words}”没有写作什么用。`, { hint: '例如：--purpose 起诉立案' });
}

/** To whom the paper goes; the paper sets its own colon. */
export function readRecipient(text: string | undefined): string | null {
  const words = publicWordsOrNull(text, '单位');
  return words?.replace(/[：:，,。；;\s]+$/u, '') || null;
}

/** The last four characters of a document. @throws Refusal kind `usage`. */
export function readTail(text: string): string {
  const tail = text.normalize('NFKC').trim().toUpperCase();
  if (/^[0-9A-Z]{4}$/.test(tail)) return tail;
  throw new Refusal('usage', 'bad_tail', '证件只记后四位：四个数字或字母。', { hint: '例如：--tail 123X' });
}

function pairOf(text: string, flag: string, example: string): [string, string] {
  const [, head, tail] = /^([^=＝]+)[=＝](.+)$/s.exec(text) ?? [];
  if (head !== undefined && tail !== undefined) return [head.trim(), tail];
  throw new Refusal('usage', 'bad_pair', `“${text}”看不懂。`, { hint: `写成 ${flag} ${example}` });
}

function codeIn(words: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.keys(words).find((code) => code === word.trim() || words[code] === word.trim());
}

function unknown(what: string, word: string, known: readonly string[]): Refusal {
  return new Refusal('usage', 'unknown_word', `没有“${word}”这种${what}。`, { hint: `可写：${known.join('、')}` });
}
