import { readDraftFile } from '../../command/draft_file.ts';
import type { World } from '../../command/world.ts';
import { type Draft, inEnglish, readDraft } from './draft.ts';

/**
 * Reads a record file, YAML or JSON (which is YAML too); `-` is standard input. @throws Refusal kind `usage`.
 * @param complete adds what the file leaves to the call of the meeting.
 */
export async function draftFromFile(
  file: string,
  world: World,
  complete: (raw: unknown) => Promise<unknown> = async (raw) => raw,
): Promise<Draft> {
  return readDraft(await complete(inEnglish(await readDraftFile(file, world))));
}
