/** An organisation, what it is under the regulation, and how it wants to be reminded. */
export interface Office {
  name: string
  roles?: string[]
  /** Its own days, by rule. */
  hostDue?: { [rule: string]: HostDue }
  assumeInForce?: boolean
  /** So many working days ahead. */
  remind?: number[]
  /** The days on which a report that is due on demand was asked for, by rule. */
  asked?: { [rule: string]: Day[] }
  /** Reporting regimes that no profile holds. */
  regimes?: OwnRegime[]
}

/** A reporting regime that the host knows of itself: of a ministry, thematic, ad hoc, or its own. */
export interface OwnRegime {
  /** The host's name for it, part of the identifiers of its duties. */
  id: string
  name: string
  type: RegimeType
  /** The document that orders it. */
  basis?: string
  schedule: Schedule
  /** The days on which it was asked for, where it is due once. */
  asked?: Day[]
  /** The days that an order sets, by period; for what was asked for, by the day of asking. */
  due?: { [period: string]: Day }
}

/** The content of a report on paper; what is not said stays a dotted line. */
export interface ReportPaper {
  /** The superior body (cơ quan chủ quản). */
  superior?: string
  agency?: string
  /** The number alone, such as `12`, or number and sign, such as `12/BC-UBND`. */
  number?: string
  /** The sign of the body in the number line, such as `UBND`. */
  sign?: string
  place?: string
  issued?: Day
  /** The name of the portal or its unit in the title. */
  portal?: string
  addressee?: string
  year?: number
  windowFrom?: Day
  windowTo?: Day
  /** The paragraphs of each section, by its key in the form. */
  sections?: { [key: string]: string[] }
  /** Who receives it, beside the addressee and the archive. */
  recipients?: string[]
  signerTitle?: string
  signerName?: string
  signed?: boolean
}

/** What the figures need to know of one report; a report case holds all of it. */
export interface ReportFacts {
  /** The reporting body; none while the report is not assigned. */
  agency?: string
  due?: Day
  firstSent?: Moment
  returned?: number
  corrected?: number
}

/** How many reports came in time, late, or not at all. */
export interface ReportTally {
  onTime: number
  late: number
  /** Not sent, and the last good day is past. */
  missing: number
  /** Not sent, and there is time or no day is set. */
  waiting: number
  /** Sent, where no day is set. */
  withoutDay: number
  returned: number
  corrected: number
  /** All of them, sent or not. */
  reports: number
}

/** One duty of an organisation, and how it stands. */
export type Duty = {
  id: string
  deadline: Deadline
  sent: { at: Moment; superseded: boolean }[]
  remindOn: Day[]
  /** How it stands, in words. */
  text: Said
} & (
  | { status: 'unspecified' | 'sent' | 'may-delete' }
  | { status: 'upcoming' | 'due' | 'late' | 'sent-late' | 'keep'; days: number }
)
