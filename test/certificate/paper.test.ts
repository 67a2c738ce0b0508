import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import decodeQR from 'qr/decode.js';
import { afterAll, expect, it, type TestContext } from 'vitest';
import type { CertificateContent } from '../../src/certificate/certificate.ts';
import { certificateSheet } from '../../src/certificate/paper.ts';
import { type Pdf, pdfWriter, writePdf } from '../../src/sheet/pdf/write.ts';
import { type PdfWord, pdfText, pdfWords } from '../readers.ts';

const folder = mkdtempSync(join(tmpdir(), 'jwh-letter-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** GB/T 9704-2012, in millimetres: margins, and the grid of 22 lines of 28 characters on 156 × 225. */
const margin = { top: 37, left: 28, bottom: 35, right: 26 };
const page = { width: 210, height: 297 };
const pitch = 225 / 22;
const cell = 156 / 28;
const rightEdge = page.width - margin.right;
/** Half a millimetre. */
const near = (value: number, wanted: number) =>
  expect(Math.abs(value - wanted), `${value} ≠ ${wanted}`).toBeLessThan(0.5);

const content: CertificateContent = {
  number: '证〔2026〕2-12号',
  title: '居住证明',
  office: '团结路社区居民委员会',
  day: '2026-10-31',
  recipient: '静安区人民法院',
  paragraphs: [`兹有周桂兰${'连续居住在本社区'.repeat(12)}。`],
  purpose: '起诉立案',
  handler: '孙秀英',
  phone: '021-55551234',
  valid_until: null,
};

const options = { fontFolders: [], today: '2026-10-31' };

async function print(changed: Partial<CertificateContent> = {}, code: string | null = 'JWH1 test') {
  return writePdf(certificateSheet({ ...content, ...changed }, code), options);
}

function saved({ pdf }: Pdf): string {
  const path = join(folder, 'letter.pdf');
  writeFileSync(path, pdf);
  return path;
}

function wordsOf(pdf: Pdf, context: TestContext): PdfWord[] {
  return pdfWords(saved(pdf), context);
}

function word(words: readonly PdfWord[], text: string): PdfWord {
  const found = words.find((one) => one.text.startsWith(text));
  if (found === undefined) throw new Error(`${text} is not on the paper: ${words.map((one) => one.text).join(' ')}`);
  return found;
}

/** The line of the grid a word of the body stands on, counted from 0. */
function lineOf({ top, size }: PdfWord): number {
  const baseline = top + 0.88 * size * (25.4 / 72);
  return (baseline - margin.top - 0.88 * 16 * (25.4 / 72)) / pitch;
}

it('keeps to the numbers of GB/T 9704: margins, grid, sizes, and issuer and day where the seal goes', async (context) => {
  const words = wordsOf(await print(), context);
  const number = word(words, '证〔2026〕2-12号');
  near(number.top, margin.top);
  near(number.right, rightEdge);
  expect(number.size).toBeCloseTo(16, 1);

  const title = word(words, '居住证明');
  expect(title.size).toBeCloseTo(22, 1);
  near((title.left + title.right) / 2, margin.left + 156 / 2);
  near(lineOf(title) * pitch, 3 * pitch);

  const recipient = word(words, '静安区人民法院：');
  near(recipient.left, margin.left);
  near(lineOf(recipient) * pitch, 5 * pitch);

  const first = word(words, '兹有周桂兰');
  near(first.left, margin.left + 2 * cell);
  near(first.right, rightEdge);
  expect([...first.text]).toHaveLength(26);
  const full = words.find(({ text }) => [...text].length === 28) as PdfWord;
  near(full.left, margin.left);
  near(full.right, rightEdge);
  near(full.top - first.top, pitch);
  expect(full.size).toBeCloseTo(16, 1);

  const last = word(words, '特此证明。');
  const issuer = word(words, '团结路社区居民委员会');
  const day = word(words, '2026年10月31日');
  near(day.right, rightEdge - 4 * cell);
  near((issuer.left + issuer.right) / 2, (day.left + day.right) / 2);
  near(day.top - issuer.top, pitch);
  // A seal of 42 mm over both: its upper edge is within a line of the text, issuer and day a little below its middle.
  const between = (issuer.bottom + day.top) / 2;
  const sealTop = between - 0.45 * pitch - 21;
  expect(sealTop).toBeGreaterThan(last.bottom);
  expect(sealTop).toBeLessThan(last.bottom + pitch);
  const note = word(words, '（经办人：孙秀英');
  near(note.left, margin.left + 2 * cell);
  expect(note.top).toBeGreaterThan(sealTop + 42);
  for (const one of words.filter(({ size }) => size > 15)) near((lineOf(one) - Math.round(lineOf(one))) * pitch, 0);
});

it('has 22 lines on a full page, and page numbers 7 mm below with a dash on each side', async (context) => {
  const pdf = await print({ paragraphs: [content.paragraphs[0] as string, '连续居住'.repeat(400)] });
  expect(pdf.pages).toBe(4);
  const words = wordsOf(pdf, context);
  const middle = words.filter((one) => one.page === 2 && one.size > 15);
  expect(middle).toHaveLength(22);
  near(middle[0]?.top as number, margin.top);
  near((middle.at(-1) as PdfWord).top, margin.top + 21 * pitch);
  for (const one of middle) expect(one.bottom).toBeLessThan(page.height - margin.bottom);
  const foot = words.filter(({ text, size }) => text.startsWith('—') && size > 13);
  const [one, two] = [1, 2].map((no) => foot.filter((part) => part.page === no));
  // The dash is some 0.38 of the character's height above its baseline.
  const dash = ({ top, size }: PdfWord) => top + (0.88 - 0.38) * size * (25.4 / 72);
  near(dash(one?.[0] as PdfWord), page.height - margin.bottom + 7);
  near(Math.max(...(one ?? []).map(({ right }) => right)), rightEdge - cell);
  near(Math.min(...(two ?? []).map(({ left }) => left)), margin.left + cell);
});

it('never has a page with only the seal: at any length the last page has words of the text', async (context) => {
  const write = await pdfWriter(options);
  const pages = new Set<number>();
  for (let sentences = 0; sentences <= 60; sentences += 1) {
    const paragraphs = [`兹有周桂兰。${'该居民参加社区志愿服务。'.repeat(sentences)}`];
    const pdf = write(certificateSheet({ ...content, paragraphs }, 'JWH1 test'));
    pages.add(pdf.pages);
    const last = pdfText(saved(pdf), context).trimEnd().split('\f').at(-1) as string;
    const text = last.replace(/\s/gu, '');
    expect(text, `${sentences}`).toContain('特此证明。');
    expect(text, `${sentences}`).toContain('2026年10月31日');
  }
  expect([...pages]).toEqual([1, 2]);
});

it('draws a letter that is hardly longer than a page together', async () => {
  const sentences = (count: number) => [`兹有周桂兰。${'该居民参加社区志愿服务。'.repeat(count)}`];
  const usual = await print({ paragraphs: sentences(8) });
  const drawn = await print({ paragraphs: sentences(24) });
  const long = await print({ paragraphs: sentences(40) });
  expect([usual.pages, drawn.pages, long.pages]).toEqual([1, 1, 2]);
});

it('keeps a long issuer within the margins, over the middle of the day', async (context) => {
  for (const office of [
    '上海市静安区南京西路街道团结路第一社区居民委员会',
    `${'很长的地名'.repeat(6)}社区居民委员会`,
  ]) {
    const words = wordsOf(await print({ office }), context);
    const day = word(words, '2026年10月31日');
    const lines = words.filter((one) => one.size > 15 && office.includes(one.text) && one.text.length > 2);
    expect(lines.map(({ text }) => text).join('')).toBe(office);
    for (const line of lines) {
      expect(line.right).toBeLessThan(rightEdge + 0.5);
      expect(line.left).toBeGreaterThan(margin.left + 26);
      near((line.left + line.right) / 2, (day.left + day.right) / 2);
    }
  }
});

it('prints rare characters in names, and a name, address and purpose longer than a line', async (context) => {
  const name = '欧阳䶮𬭚㛃喆堃';
  const address = '上海市静安区南京西路街道团结路第一小区三十二号楼四单元二千五百零一室东侧';
  const purpose = '向上海市静安区人民法院提起房屋租赁合同纠纷诉讼并申请财产保全以及办理与之有关的其他各项手续';
  const pdf = await print({
    paragraphs: [`兹有${name}、阿卜杜热依木·买买提艾力·吐尔逊古丽，身份证号码110105194912310021，现居住在${address}。`],
    purpose,
    recipient: '中国国际经济贸易仲裁委员会上海分会暨静安区劳动人事争议仲裁委员会联合立案办公室',
    handler: '阿卜杜热依木·买买提艾力·吐尔逊古丽',
  });
  expect(pdf.missing).toEqual([]);
  const text = pdfText(saved(pdf), context).replace(/\s/gu, '');
  for (const words of [name, '110105194912310021', address, purpose, '联合立案办公室：', '电话：021-55551234）'])
    expect(text).toContain(words);
  for (const one of wordsOf(pdf, context)) {
    expect(one.left).toBeGreaterThan(margin.left - 0.5);
    expect(one.right).toBeLessThan(rightEdge + 0.5);
  }
});

it('names a character no font has, and prints its number instead', async (context) => {
  const pdf = await print({ paragraphs: ['兹有张𬎆。'] });
  expect(pdf.missing.map(({ codePoint }) => codePoint)).toEqual(['U+2C386']);
  expect(pdfText(saved(pdf), context)).toContain('张〔U+2C386〕');
});

it('has a code that a scanner reads; without one the place stays empty', async (context) => {
  const said =
    'JWH1|2026|2|12|2026-10-31|0123456789abcdef0123456789abcdef|signature-of-64-bytes-in-base64url-is-86-characters-long';
  const path = saved(await print({}, said));
  pdfText(path, context);
  const [, width, height, data] = picture(path);
  expect(decodeQR({ width, height, data })).toBe(said);
  expect(pdfText(saved(await print({}, null)), context)).not.toContain('核验码');
});

it('comes out byte for byte the same alone and in a row of papers', async () => {
  const write = await pdfWriter(options);
  const names = ['周桂兰', '欧阳䶮', '张𬎆', '周桂兰'];
  const sheets = names.map((name) => certificateSheet({ ...content, paragraphs: [`兹有${name}。`] }, name));
  for (const sheet of sheets) {
    const inRow = write(sheet);
    const alone = await writePdf(sheet, options);
    expect(Buffer.from(inRow.pdf).equals(Buffer.from(alone.pdf))).toBe(true);
    expect(inRow.missing).toEqual(alone.missing);
  }
});

it('calls an opinion an opinion, and says until when it counts', () => {
  const linesOf = (changed: Partial<CertificateContent>) =>
    certificateSheet({ ...content, paragraphs: [], ...changed }, null).blocks.flatMap((block) =>
      block.kind === 'text' && !block.flush ? block.lines : [],
    );
  expect(linesOf({})).toEqual(['本证明仅用于起诉立案，不作其他用途。', '特此证明。']);
  expect(linesOf({ title: '办理入学手续意见' })).toEqual(['本意见仅用于起诉立案，不作其他用途。', '特此说明。']);
  expect(linesOf({ valid_until: '2026-11-30' })[0]).toBe(
    '本证明仅用于起诉立案，有效期至2026年11月30日，不作其他用途。',
  );
});

/** The first page in black and white: width, height, four bytes for each point. */
function picture(path: string): [string, number, number, Uint8Array] {
  const ppm = execFileSync('pdftoppm', ['-r', '200', '-gray', '-singlefile', path], { maxBuffer: 1 << 28 });
  const [, width = '', height = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 40)) ?? [];
  const size = Number(width) * Number(height);
  const grey = ppm.subarray(ppm.length - size);
  const data = new Uint8Array(size * 4).fill(255);
  for (let at = 0; at < size; at += 1) data.fill(grey[at] as number, at * 4, at * 4 + 3);
  return [path, Number(width), Number(height), data];
}
