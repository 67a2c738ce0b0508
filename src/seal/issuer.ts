import type { Office } from '../office/office.ts';

/** How the office's sub-district is called in full; null where it is not on file. */
export function subdistrictOffice({ subdistrict }: Office): string | null {
  if (subdistrict === null) return null;
  if (/(办事处|人民政府)$/u.test(subdistrict)) return subdistrict;
  return /[镇乡]$/u.test(subdistrict) ? `${subdistrict}人民政府` : `${subdistrict}办事处`;
}

/** Whether a body as written is the office's sub-district; any sub-district where the office names none. */
export function isSubdistrict(written: string, office: Office): boolean {
  const plain = bare(written);
  if (office.subdistrict === null) return /(街道|镇|乡)$/u.test(plain);
  return plain === '街道' || plain.endsWith(bare(office.subdistrict));
}

function bare(name: string): string {
  return name.replace(/\s/gu, '').replace(/(办事处|办|人民政府)$/u, '');
}
