/** A part of a document that numbers its articles anew: letter, text, decision, regulation, appendix. */
export type Part = 'CV' | 'VB' | 'QĐ' | 'QC' | 'PL'

/** Whether a national act binds on a day. */
export type ActStanding =
  | { standing: 'in-force' | 'unknown' }
  | { standing: 'not-yet'; from: Day }
  | { standing: 'ended'; last: Day; replacedBy: string[] }
