import type { Sheet } from '../sheet.ts';

/** Measures of a page in points; the template draws by them and tables are fitted into `width`. */
export interface Page {
  landscape: boolean;
  margin: { top: number; bottom: number; left: number; right: number };
  /** Width of the text area. */
  width: number;
  /** Height of the text area. */
  height: number;
  /** Size of running text, and the distance from one line to the next. */
  size: number;
  pitch: number;
  titleSize: number;
  /** Running text and nothing else: headings are indented as the paragraphs are. */
  running: boolean;
  /** An official letter that ends with the place of the seal. */
  letter?: boolean;
  /** A page of figures: small type, rows close together. */
  dense?: boolean;
  /** The same page enlarged; all measures stay those of A4. */
  paper?: 'a3';
}

const millimetre = 72 / 25.4;
const a4 = { short: 210 * millimetre, long: 297 * millimetre };

/**
 * A paper of running text keeps to the grid of GB/T 9704-2012: text area 156 × 225 mm, 22 lines of size-3 characters, title
 * size 2. Papers with tables or fields are forms: smaller type, narrower margins above and below, the same binding edge.
 */
export function pageOf(sheet: Sheet): Page {
  const page = pageOfA4(sheet);
  return sheet.paper === undefined ? page : { ...page, paper: sheet.paper };
}

function pageOfA4(sheet: Sheet): Page {
  const landscape = sheet.orientation === 'landscape';
  const forms = ['table', 'fields', 'slips', 'heat', 'bars'];
  const isForm = landscape || sheet.blocks.some(({ kind }) => forms.includes(kind));
  if (!isForm) return { ...official(), ...(sheet.blocks.some(({ kind }) => kind === 'seal') && { letter: true }) };
  if (landscape && sheet.tight)
    return page(true, [22, 16, 22, 22], { size: 10.5, pitch: 17, titleSize: 18, running: false });
  if (sheet.dense)
    return page(false, [14, 16, 24, 18], { size: 9, pitch: 14, titleSize: 16, running: false, dense: true });
  // Landscape papers are bound at the long edge too, so the margin for it is at the top.
  const margins: Margins = landscape ? [28, 24, 22, 22] : [30, 28, 28, 26];
  return page(landscape, margins, { size: 12, pitch: 21, titleSize: 20, running: false });
}

function official(): Page {
  return page(false, [37, 35, 28, 26], { size: 16, pitch: (225 * millimetre) / 22, titleSize: 22, running: true });
}

/** Top, bottom, left, right in millimetres. */
type Margins = readonly [number, number, number, number];

function page(
  landscape: boolean,
  margins: Margins,
  type: Pick<Page, 'size' | 'pitch' | 'titleSize' | 'running' | 'dense'>,
): Page {
  const [top, bottom, left, right] = margins.map((side) => side * millimetre) as unknown as Margins;
  const [across, down] = landscape ? [a4.long, a4.short] : [a4.short, a4.long];
  return {
    landscape,
    margin: { top, bottom, left, right },
    width: across - left - right,
    height: down - top - bottom,
    ...type,
  };
}
