import type { Context } from '../command/context.ts';
import type { Answer } from '../command/verb.ts';
import { codeOf } from '../person/person.ts';
import { type Card, cardFields, cardRecord } from './card.ts';

/** One resident after something was written: the card. */
export async function cardAnswer(context: Context, card: Card, notes: readonly string[] = []): Promise<Answer> {
  const revealed = context.settings.reveal !== null;
  return {
    sheet: {
      title: '居民',
      reference: codeOf(card.person),
      day: card.day,
      blocks: [
        cardFields(card, revealed),
        ...(notes.length === 0 ? [] : [{ kind: 'text' as const, lines: [...notes] }]),
      ],
    },
    record: cardRecord(card, await context.shown(), revealed),
    persons: [card.person.id],
  };
}
