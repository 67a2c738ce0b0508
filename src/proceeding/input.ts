import { Refusal } from '../base/refusal.ts';
import { plainWords, readWords } from '../base/words.ts';

/** A text that may be left out. */
export function optionalWords(text: string | undefined, what: string, longest = 4000): string | null {
  return text === undefined ? null : readWords(text, what, longest);
}

/** Names given one by one or several at a time: `张三、李四`. Each stands once. @throws Refusal kind `usage`. */
export function readNames(given: readonly string[] | undefined, what: string): string[] {
  return [...new Set(namesIn(given ?? []))].map((name) => readWords(name, what, 60));
}

/** Names that were written more than once, each once. */
export function namesTwice(given: readonly string[]): string[] {
  const names = namesIn(given);
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

function namesIn(given: readonly string[]): string[] {
  const names = given.flatMap((one) => one.split(/[、,，;；]/)).map(plainWords);
  return names.filter((name) => name !== '');
}

/** `名=内容` pairs, in order. @throws Refusal kind `usage` on one without either side, or a name given twice. */
export function readPairs(given: readonly string[] | undefined, flag: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const one of given ?? []) {
    const [, name, said] = /^([^=＝]+)[=＝]([\s\S]+)$/.exec(one) ?? [];
    if (name === undefined || said === undefined || plainWords(name) === '' || plainWords(said) === '') {
      throw new Refusal('usage', 'bad_pair', `${flag}“${one}”应写成 名称=内容。`);
    }
    if (pairs.has(plainWords(name)))
      throw new Refusal('usage', 'double_pair', `${flag}中“${plainWords(name)}”写了两次。`);
    pairs.set(plainWords(name), readWords(said, `${flag}的内容`, 4000));
  }
  return pairs;
}
