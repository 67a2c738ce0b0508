import { Refusal } from '../../base/refusal.ts';
import type { Request } from './request.ts';
import { saidBy } from './step.ts';

/** What was found untrue and later true: one of the two is wrong, and stays until it is taken back. */
interface Contradiction {
  no: number;
  words: string;
}

export function contradictionIn({ steps }: Pick<Request, 'steps'>): Contradiction | null {
  const inquiries = steps.filter((step) => step.step === 'inquired');
  const [untrue] = inquiries.filter(({ content }) => !content.confirmed);
  const last = inquiries.at(-1);
  if (untrue === undefined || last?.content.confirmed !== true) return null;
  const words = `第${untrue.no}步（${untrue.day}${untrue.name ?? ''}）${saidBy(untrue)}；第${last.no}步（${last.day}${last.name ?? ''}）却核实属实`;
  return { no: untrue.no, words };
}

/** The command that takes back the step that is wrong. */
export function retractLine(number: string, { no }: Contradiction): string {
  return `查清后先作废记错的一步：jwh certificate retract ${number} --step ${no} --reason 理由`;
}

/** @throws Refusal kind `usage`: nobody approves what the office's own inquiries contradict. */
export function refuseContradicted(request: Request): void {
  const found = contradictionIn(request);
  if (found === null) return;
  throw new Refusal('usage', 'contradicted', `${request.number}核实的情况前后矛盾，不能批准：${found.words}。`, {
    hint: `${retractLine(request.number, found)}。没有写入任何内容。`,
  });
}
