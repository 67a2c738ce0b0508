import { writeXlsx } from 'hucre/xlsx';
import { checkCharacter } from '../../src/base/id_number.ts';

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红梅鑫鹏'];

/** An ID number that could be somebody's: the n-th. */
export function idNumberOf(n: number): string {
  const year = 1930 + (n % 80);
  const month = String((n % 12) + 1).padStart(2, '0');
  const day = String((n % 28) + 1).padStart(2, '0');
  const head = `220102${year}${month}${day}${String((Math.floor(n / 80) % 998) + 1).padStart(3, '0')}`;
  return head + checkCharacter(head);
}

export const rosterHeadings = [
  '序号',
  '联系电话',
  '姓名',
  '楼栋',
  '单元',
  '房号',
  '身份证号',
  '与户主关系',
  '民族',
  '人员类别',
];

/** The n-th resident of a list; three in a household. */
export function rosterRow(n: number): string[] {
  const household = Math.floor(n / 3);
  const name = `${surnames[n % 20]}${given[Math.floor(n / 20) % 30]}${given[Math.floor(n / 600) % 30]}`;
  return [
    String(n + 1),
    `1380${String(1000000 + n).padStart(7, '0')}`,
    name,
    `${Math.floor(household / 60) + 1}号楼`,
    String((Math.floor(household / 15) % 4) + 1),
    `${(Math.floor(household / 3) % 5) + 1}0${(household % 3) + 1}`,
    idNumberOf(n),
    ['户主', '妻', '子'][n % 3] as string,
    '汉族',
    n % 20 === 0 ? '独居' : '',
  ];
}

/** What can be wrong with a row, each once in turn. */
export const spoilings: readonly { code: string; spoil: (row: string[]) => string[] }[] = [
  { code: 'name_missing', spoil: (row) => row.with(2, '') },
  { code: 'spoiled_id_number', spoil: (row) => row.with(6, '1.10105E+17') },
  { code: 'bad_id_number', spoil: (row) => row.with(6, `${row[6]?.slice(0, 17)}${row[6]?.endsWith('1') ? '2' : '1'}`) },
  { code: 'old_id_number', spoil: (row) => row.with(6, '110105491231002') },
  { code: 'bad_phone', spoil: (row) => row.with(1, '12345') },
];

/** A list of so many residents; every `step`-th row is spoiled, where one is given. */
export function roster(rows: number, step?: number): { lines: string[][]; faulty: Map<number, string> } {
  const faulty = new Map<number, string>();
  const lines = Array.from({ length: rows }, (_, n) => {
    const row = rosterRow(n);
    if (step === undefined || n % step !== step - 1) return row;
    const { code, spoil } = spoilings[Math.floor(n / step) % spoilings.length] as (typeof spoilings)[number];
    faulty.set(n + 2, code);
    return spoil(row);
  });
  return { lines: [[...rosterHeadings], ...lines], faulty };
}

export function asCsv(lines: readonly string[][]): string {
  return `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

interface Merge {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

export async function asXlsx(rows: readonly (string | number | null)[][], merges: Merge[] = []): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: '花名册', rows: rows.map((row) => [...row]), merges }] });
}
