/** How well a year is attested: computed, quoted by another source, or read in the text itself. */
export type CalendarStanding = 'projected' | 'secondary' | 'decided'

/** What becomes of a last day on which offices do not work. */
export type Roll = 'stay' | 'next-workday'

/** A length of time within which something is due (thời hạn). */
export type Term =
  | { hours: number }
  | { days: number }
  | { workingDays: number }
  | { weeks: number }
  | { months: number }
  | { years: number }

/** How often a duty recurs (kỳ báo cáo). */
export type Every =
  | 'year'
  | 'half-year'
  | 'first-half'
  | 'nine-months'
  | 'quarter'
  | 'month'
  | 'week'
  | 'once'

/** A day counted from a period: month 1 is its first month, 0 the month before. */
export interface DayOfPeriod {
  month?: number
  day: number
  yearOffset?: number
  /** Whether a window holds the day itself. */
  inclusive?: boolean
}

/** When a duty of a period is due, in the words of the text. */
export type Due =
  | 'unspecified'
  | { before: DayOfPeriod }
  | { notLaterThan: DayOfPeriod }
  | { within: Term }
  | { atLeastEvery: Term }
  | { notBefore: Term }

/** When the host says that a duty is due: in the shape of a rule, or by the code of each period. */
export type HostDue = Due | { [period: string]: Day }

/** A recurring duty as data: how often, due when, over which figures. */
export interface Schedule {
  every: Every | Every[]
  due?: Due
  /** Over which days its figures run. */
  window?: { from: DayOfPeriod; to: DayOfPeriod }
  receiver?: string
  reporters?: string[]
  /** What becomes of figures from before the regulation took effect. */
  firstPeriod?: 'full' | 'from-effect'
}

/** One period of a recurring duty (kỳ): a year, a half, a quarter, a month, a week, or a day of asking. */
export interface Period {
  every: Every
  year: number
  number: number
  first: Day
  last: Day
  /** The period in one word: `2026`, `2026-H1`, `2026-Q3`, `2026-05`, `2026-W07`, or a day. */
  code: string
  name: Said
}

/** One time that a recurring duty falls due. */
export interface Occurrence {
  period: Period
  /** Who named the day. */
  source: 'text' | 'host' | 'unspecified'
  due: Due
  nominalDay?: Day
  /** The last day on which it is still in time. */
  lastGoodDay?: Day
  /** The host's own target, where the text names the legal day. */
  target?: Day
  /** The days over which its figures run. */
  window?: {
    from: Day
    fromInclusive: boolean
    to: Day
    toInclusive: boolean
    firstDay: Day
    lastDay: Day
  }
  /** Working days after the figures close up to the last good day. */
  workdaysLeft?: number
  standing?: CalendarStanding
  notes: { code: string; warning: boolean; message: Said; [detail: string]: unknown }[]
  /** Why the last good day is what it is. */
  why: Said
}

/** One time that a duty of a regulation falls due, with the clause that says so. */
export interface Deadline {
  /** Stays the same from one listing to the next. */
  id: string
  title: Said
  /** The profile; `host` for a regime of the host's own. */
  profile: string
  /** The rule, or the host's name for the regime. */
  rule: string
  /** The account, the server or the like that it is about. */
  subject?: string
  /** The document by which a regime of the host's own was ordered. */
  basis?: string
  citations: string[]
  modality: Modality
  duty: Said
  reporters: string[]
  receiver?: string
  validity: Validity
  occurrence: Occurrence
}
