import { wholeNumber } from '../base/number.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { anchorWords, chainHead } from '../database/writing.ts';
import { readOffice } from '../office/store.ts';
import { refuseNotHeld } from './after/state.ts';
import { attendeeData, readCorrections, readVersion } from './after/version_store.ts';
import { recordOf } from './answer.ts';
import { announcedNotesOf } from './before/announced.ts';
import { readHead } from './head.ts';
import { paperOfLogged } from './log/logged_paper.ts';
import { minutesSheet } from './minutes_sheet.ts';
import { findMeeting } from './store.ts';

export const minutes = verb<{ version?: string }>({
  arguments: [{ name: '<编号>', text: '会议编号，如 会〔2026〕3号、2026-3，或今年的 3' }],
  options: [{ flags: '--version <第几版>', text: '更正过的会议：印原来的哪一版' }],
  examples: ['jwh meeting minutes 2026-3 --pdf', 'jwh meeting minutes 2026-3 --pdf 会议记录.pdf'],
  async run(context, [word], options) {
    const db = await context.read();
    const id = await findMeeting(db, word ?? '', yearOf(context.today));
    const logged = await paperOfLogged(db, id);
    if (logged !== null) return logged;
    refuseNotHeld(await readHead(db, id));
    const corrections = await readCorrections(db, id);
    const version = options.version === undefined ? corrections.length + 1 : wholeNumber(options.version, '版本');
    const shown = await readVersion(db, id, version);
    const [office, head] = [await readOffice(db), await chainHead(db)];
    const told = corrections.filter((one) => one.version <= version);
    const sheet = minutesSheet(office.name, shown, corrections, await announcedNotesOf(db, id));
    return {
      sheet: head === null ? sheet : { ...sheet, anchor: anchorWords(head) },
      record: {
        ...recordOf(shown.meeting),
        attendees: shown.attendees.map(attendeeData),
        corrections: told,
        anchor: head,
      },
      verdicts: shown.meeting.verdicts,
    };
  },
});
