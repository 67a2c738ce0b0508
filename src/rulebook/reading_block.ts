import type { TextBlock } from '../sheet/sheet.ts';
import type { ReadingJson } from './rule_json.ts';

/** A reading for people: the question, every option, and which one counts. */
export function readingBlock({ id, question, options, letter, default: preset }: ReadingJson): TextBlock {
  const lines = Object.entries(options).map(([option, says]) => {
    const marks = [option === letter ? '现用' : '', option === preset ? '默认' : ''].filter(Boolean);
    return `${option === letter ? '●' : '○'} ${option} ${says}${marks.length > 0 ? `（${marks.join('，')}）` : ''}`;
  });
  return { kind: 'text', title: `读法 ${id}　${question}`, lines };
}
