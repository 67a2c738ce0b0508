import LineBreaker from 'linebreak';
import { width } from './width.ts';

/**
 * Breaks text into lines of at most `limit` columns where Unicode (UAX #14) allows a break, so that no line begins
 * with 。 or ends with 《. A piece that is longer than a line is cut between letters; nothing is lost.
 */
export function wrap(text: string, limit: number): string[] {
  if (width(text) <= limit) return [text];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (width(line + piece.trimEnd()) <= limit) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    const cut = cutToWidth(piece, limit);
    line = cut.pop() ?? '';
    lines.push(...cut);
  }
  return [...lines, line.trimEnd()];
}

function* pieces(text: string): Generator<string> {
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let at = breaker.nextBreak(); at !== null; at = breaker.nextBreak()) {
    yield text.slice(from, at.position);
    from = at.position;
  }
}

function cutToWidth(piece: string, limit: number): string[] {
  if (width(piece.trimEnd()) <= limit) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of new Intl.Segmenter('zh').segment(piece)) {
    if (part !== '' && width(part + segment) > limit) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}
