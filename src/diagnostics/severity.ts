/** How much a finding weighs: an error contradicts, a warning leaves a hole, an information gives insight. */
export type Severity = 'error' | 'warning' | 'info';
