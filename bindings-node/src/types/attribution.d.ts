/** Who wrote a text and where it was taken from (tác giả, nguồn). */
export interface Attribution {
  /** Person, pen name, or group that wrote it, as printed. */
  author?: string | null
  /** Newspaper, agency, site or office that it was taken from, as printed. */
  source?: string | null
  /** Day of the source. */
  date?: Day | null
  /** Address of the source on the web. */
  url?: string | null
  /** Whether the line says that the text was put together from several (tổng hợp). */
  compiled?: boolean
}

/** How a text compares with fixed formulas of credit. */
export type FormulaMatch =
  | { kind: 'exact'; formula: number; span: Span }
  | { kind: 'near-miss'; formula: number; span: Span }
  | { kind: 'none' }
