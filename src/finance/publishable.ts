import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';

/**
 * Refuses words of the accounts that the public sheet prints and may not: once the month is closed they could not be taken
 * out again. @param told what each text is called, and the text. @throws Refusal kind `forbidden`, code `private_data`.
 */
export async function refuseUnpublishable(
  db: Database,
  told: Readonly<Record<string, string | null>>,
  today: Day,
): Promise<void> {
  const texts = Object.entries(told).filter((one): one is [string, string] => one[1] !== null);
  // Only what is written needs it: the statements of the accounts start without.
  const [{ leakIn }, { refuseLeaks }, { readOnFile }] = await Promise.all([
    import('../command/posted/leak.ts'),
    import('../command/posted/leaks.ts'),
    import('../command/posted/on_file.ts'),
  ]);
  const onFile = await readOnFile(db, today);
  const found = texts.flatMap(([where, text]) => {
    const leak = leakIn(text, onFile);
    return leak === null ? [] : [{ where, leak }];
  });
  refuseLeaks(found, '这里的文字公开时照印：请改写，不写住址、号码、病情和孩子的姓名。');
}
