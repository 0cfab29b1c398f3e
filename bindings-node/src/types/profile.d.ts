/** How strongly a rule binds. */
export type Modality =
  | 'must'
  | 'needs'
  | 'imported'
  | 'promptly'
  | 'encouraged'
  | 'may'
  | 'states'

/** How grave it is to break a rule. */
export type Severity = 'advice' | 'need' | 'violation'

/** Whether the text of the provision itself was read, or another text that quotes it. */
export type Attested = 'primary' | 'secondary'

/** What a check found: one of five, and unknown is never a pass. */
export type Outcome = 'pass' | 'fail' | 'needs-fact' | 'needs-attestation' | 'not-applicable'

/** What one rule says about one record; `outcome` tells which. */
export type Verdict = VerdictBase &
  (
    | { outcome: 'pass'; fields: []; places: [] }
    | { outcome: 'fail' }
    | { outcome: 'needs-fact'; places: [] }
    | { outcome: 'needs-attestation' }
    | { outcome: 'not-applicable'; fields: []; places: [] }
  )

/** Why a place breaks a rule, with what a person needs to mend it. */
export interface Reason {
  code: string
  [detail: string]: string | number
}

/** A section of a site with how long it has lain still. */
export interface SectionAge {
  /** The host's name of the site. */
  record: string
  section: string
  items?: number
  updated?: Day
  /** How many days passed since the last update. */
  days?: number
}

/** Whether a regulation binds on a day. */
export type Validity = { message: Said } & (
  | { kind: 'in-force' }
  | { kind: 'draft' }
  | { kind: 'not-yet'; from: Day; before?: string }
  | { kind: 'ended'; last: Day }
  | { kind: 'unknown' }
)

/** Number, dates, status and structure of a regulation. */
export interface ProfileHead {
  id: string
  title: string
  titleEn: string
  province: string
  number?: string
  status: 'issued' | 'draft' | 'replaced' | 'unknown'
  issued?: { canonical: Day; variants: { value: Day; witness: string }[] }
  effect?: { from: Day; to?: Day }
  replaces: { number: string; issued?: Day }[]
  issuer: string
  signer?: string
  structure: { chapters?: number; articles: number }
  bases: string[]
  latestReferenceApplies: boolean
}

/** A defect of the text, and how the profile reads it. */
export interface Note {
  id: string
  vi: string
  en: string
}
