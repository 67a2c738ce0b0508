/** Whether what is to be sealed is paper without words: `空白介绍信`, `盖章空白纸`. Printed forms to be filled in are not. */
export function isBlank(document: string): boolean {
  // `介绍信（空白）` is `空白介绍信`.
  const plain = document.replace(/[\s《》“”]/gu, '').replace(/^(.+)[（(【[](空白)(的)?[）)】\]]$/u, '$2$1');
  return /空白(的)?(纸|介绍信|信笺|信纸|便笺|公文纸|证明)|^空白$|^白纸/u.test(plain);
}

/** Whether a document by its title is a certificate: those are asked for, verified and issued, not merely sealed. */
export function isCertificate(document: string): boolean {
  return /证明(书|信|函)?$/u.test(document.replace(/[\s》」”]/gu, ''));
}
