/** What can be wrong with a character. */
export type IrregularityKind =
  | 'not-composed'
  | 'look-alike'
  | 'compatibility-form'
  | 'invisible'
  | 'direction'
  | 'control'
  | 'private-use'
  | 'lost'
  | 'symbol-in-word'

/** The name of a character set. */
export type Charset =
  | 'utf-8'
  | 'tcvn3'
  | 'vni-windows'
  | 'viscii'
  | 'vps'
  | 'viqr'
  | 'windows-1258'
  | 'tcvn5712-1'
