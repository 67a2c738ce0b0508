import type { Site } from '../../command/verb.ts';
import type { Disclosed } from '../disclosed.ts';
import { pageSheet } from './page.ts';
import { type Published, published } from './published.ts';
import { writeSite } from './write.ts';

/** The pages of a period, to be written into `folder` (a full path) once nothing private is in them. */
export function siteOf(disclosed: Disclosed, folder: string): Site {
  return {
    sheet: pageSheet(disclosed),
    data: published(disclosed),
    write: ({ sheet, data }) => writeSite(folder, sheet, data as Published),
  };
}
