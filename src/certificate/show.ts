import { verb } from '../command/verb.ts';
import { requestArgument } from './request/act.ts';
import { showRequest } from './request/show.ts';

export const show = verb({
  reveals: true,
  arguments: [requestArgument],
  examples: ['jwh certificate show 申〔2026〕1号'],
  run: (context, [word]) => showRequest(context, word ?? ''),
});
