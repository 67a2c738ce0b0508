import { verb } from '../command/verb.ts';
import { showCertificate } from './issue/show.ts';
import { showRequest } from './request/show.ts';

export const show = verb({
  reveals: true,
  arguments: [
    { name: '<编号>', text: '申请的编号，如 申〔2026〕3号、今年的 3；证明的编号，如 证〔2026〕2-12号、2-12' },
  ],
  examples: ['jwh certificate show 申〔2026〕1号', 'jwh certificate show 证〔2026〕1号 --reveal 核对正文'],
  run: (context, [word = '']) => (isCertificate(word) ? showCertificate(context, word) : showRequest(context, word)),
});

/** A number of its own series is a certificate's; `3` and `2026-3` are a request's unless 证 stands before them. */
function isCertificate(word: string): boolean {
  const plain = word.normalize('NFKC').trim();
  if (plain.startsWith('证')) return true;
  const numbers = plain.match(/\d+/g) ?? [];
  return numbers.length === 3 || (numbers.length === 2 && Number(numbers[0]) < 1900);
}
