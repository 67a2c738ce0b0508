import type { Site } from '../../command/verb.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import type { Disclosed } from '../disclosed.ts';
import { disclosedFrom } from '../frozen.ts';
import type { Gate } from '../gates.ts';
import { correctionBlocks, type Later, laterBlocks } from '../version_sheet.ts';
import type { Version } from '../version_store.ts';
import { pageSheet } from './page.ts';
import { type Published, published } from './published.ts';
import { writeSite } from './write.ts';

/** The pages of a period as the records tell it now, to be written into `folder` (a full path) once nothing private is in them. */
export function siteOf(disclosed: Disclosed, folder: string): Site {
  return site(folder, pageSheet(disclosed), published(disclosed, null));
}

/** The pages of a frozen version; a corrected one shows what was changed. */
export function siteOfVersion(version: Version, gates: readonly Gate[], folder: string, later?: Later): Site {
  const disclosed = disclosedFrom(version, gates);
  const { version: no, day, reason, content } = version;
  const data = published(disclosed, { version: no, day, reason, changes: content.changes, later });
  return site(folder, pageSheet(disclosed, [...laterBlocks(later), ...correctionBlocks(version)]), data);
}

function site(folder: string, sheet: Sheet, data: Published): Site {
  return { sheet, data, write: (safe) => writeSite(folder, safe.sheet, safe.data as Published) };
}
