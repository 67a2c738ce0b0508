import type { Basis } from '../certificate.ts';

/** A basis of which nothing later is known here; that is no statement that it is still in force. */
export const stands = (title: string): Basis => ({ title, superseded: null, status: 'assumed' });

/** What the list does not name and bears on the matter all the same. */
export const beside = (basis: Basis): Basis => ({ ...basis, title: `${basis.title}（清单没有列出）`, unlisted: true });

/** A basis replaced by what a person has read: the closing article of the later law. */
export const replaced = (title: string, superseded: string): Basis => ({ title, superseded, status: 'confirmed' });

/** A basis that general knowledge says was replaced; nobody here has read the later text. */
export const thoughtReplaced = (title: string, superseded: string): Basis => ({
  title,
  superseded,
  status: 'assumed',
});

/** What took the place of 民法通则 and 收养法: its article 1260 ends both from 2021-01-01. */
export const civilCode = (part = '') => `《中华人民共和国民法典》${part}（2021-01-01起施行）`;
