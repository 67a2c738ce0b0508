/** Beginnings and endings that many wordings share. */
export const resident = '兹有{姓名}[，{性别}][，{证件}]';
export const residentInFull = '兹有{姓名}[，{性别}][，{证件号码}]';
export const inquired = '以上情况经本居委会[{核实方式}]核实。';
