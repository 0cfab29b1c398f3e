/** What every function of this library throws, and every promise rejects with. */
export interface QuycheError extends Error {
  code: ErrorCode
}
