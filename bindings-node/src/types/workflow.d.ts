/** Who brings an event about. */
export interface Actor {
  id: string
  role: string
  /** The body they act for. */
  body?: string
}

/** The sealed history of a case: stored as it is, and the same in all languages. */
export interface History {
  case: string
  flow: string
  entries: { order: number; seal: string; [field: string]: unknown }[]
}

/** What an event led to: the case after it, or a refusal. */
export type Applied<Case> =
  | { case: Case; refusal?: undefined }
  | { case?: undefined; refusal: Refusal }

/** Why an event was refused, with the clause. */
export interface Refusal {
  reason: string
  event: string
  state: string
  role: string
  details: string[]
  citation: string
  message: Said
}

/** Where an item goes: the provincial portal or a component portal. */
export type ReviewTarget = 'portal' | 'component'

/** Where an item comes from: a unit, or a contributor. */
export type ReviewOrigin = 'unit' | 'contributor'

export type ReviewState =
  | 'draft'
  | 'submitted'
  | 'edited'
  | 'returned'
  | 'approved'
  | 'published'
  | 'withdrawn'
  | 'archived'

/** An event in the review of an item; `content` identifies a version of the text, such as its hash. */
export type ReviewEvent = { at: Moment; actor: Actor } & (
  | { event: 'submit'; target?: ReviewTarget; origin?: ReviewOrigin; content: string }
  | { event: 'edit' | 'clear' | 'approve' | 'publish' | 'correct' | 'restore'; content: string }
  | { event: 'return' | 'withdraw'; reason: string }
  | { event: 'archive' }
)

export interface ReviewCaseData {
  state: ReviewState
  target: ReviewTarget
  origin: ReviewOrigin
  /** The version under review. */
  content?: string
  steps: { event: string; role: string; by: string; at: Moment }[]
  /** The version that is posted. */
  published?: string
  firstPublishedAt?: Moment
  publishedAt?: Moment
  corrected: number
}

/** Whether an item may be posted. */
export type MayPublish =
  | { answer: 'yes' }
  | { answer: 'no' | 'missing'; grounds: { what: string; kind: string; citation?: string | null }[] }

export type ReportState =
  | 'new'
  | 'configured'
  | 'assigned'
  | 'compiling'
  | 'signed'
  | 'sent'
  | 'sent-by-fallback'
  | 'returned'
  | 'approved'
  | 'correction-asked'
  | 'rolled-up'

/** Whether a report was sent in time. */
export type Timeliness =
  | { timeliness: 'unknown' | 'not-sent' | 'on-time' }
  | { timeliness: 'late'; days: number }

/** The kind of a reporting regime (loại chế độ báo cáo). */
export type RegimeType = 'periodic' | 'ministry' | 'thematic' | 'ad-hoc'

/** An event in the life of a report. */
export type ReportEventInput = { at: Moment; actor: Actor } & (
  | {
      event: 'configure'
      regime: RegimeType
      basis?: string
      forms: { id: string; units?: { [figure: string]: string } }[]
      operatorConfirmed: boolean
    }
  | { event: 'open'; period: string; reporter: string; lead: string; due?: Day }
  | { event: 'assign-on'; to: string[] }
  | { event: 'child-done'; child: string }
  | { event: 'enter'; form: string; figure: string; value: string; unit: string }
  | { event: 'sign'; documents: string[] }
  | { event: 'send'; channel: 'system' | 'document-system' | 'email' | 'paper' }
  | { event: 'send-by-fallback'; number: string; outage: { from: Moment; to?: Moment } }
  | { event: 'catch-up'; restored: Moment }
  | { event: 'return' | 'decline'; reason: string }
  | { event: 'ask-correction'; contact: string }
  | { event: 'compile' | 'correct' | 'recall' | 'approve' | 'reject' | 'roll-up' }
)

export interface Figure {
  value: string
  unit: string
}

export interface ReportCaseData {
  state: ReportState
  period?: string
  reporter?: string
  lead?: string
  due?: Day
  forms: { id: string; units: { [figure: string]: string } }[]
  /** Who was given a share, and whether it is done. */
  shares: { [body: string]: boolean }
  figures: { [form: string]: { [figure: string]: Figure } }
  versions: {
    signedAt: Moment
    signedBy: string
    documents: string[]
    figures: { [form: string]: { [figure: string]: Figure } }
    sentAt?: Moment
  }[]
  sender?: string
  firstSent?: Moment
  latestSent?: Moment
  fallback?: {
    number: string
    at: Moment
    outage: { from: Moment; to?: Moment }
    caughtUpAt?: Moment
  }
  returned: number
  corrected: number
  rolledUp: boolean
  parentStale: boolean
}
