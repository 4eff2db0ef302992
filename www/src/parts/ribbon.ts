// The shape of a ribbon between two columns: a band from one sentence to the other, level with both.

export interface Reach {
  top: number;
  bottom: number;
}

/** The filled band, and its upper and lower edge. */
export function ribbon(width: number, left: Reach, right: Reach): { band: string; edges: string } {
  const bend = width / 2;
  const over = `M0 ${left.top}C${bend} ${left.top} ${width - bend} ${right.top} ${width} ${right.top}`;
  const under = `M0 ${left.bottom}C${bend} ${left.bottom} ${width - bend} ${right.bottom} ${width} ${right.bottom}`;
  const back = `L${width} ${right.bottom}C${width - bend} ${right.bottom} ${bend} ${left.bottom} 0 ${left.bottom}z`;
  return { band: over + back, edges: over + under };
}

/** A thin line from middle to middle, for what is taken over in part. */
export function thread(width: number, left: Reach, right: Reach): string {
  const from = (left.top + left.bottom) / 2;
  const to = (right.top + right.bottom) / 2;
  return `M0 ${from}C${width / 2} ${from} ${width / 2} ${to} ${width} ${to}`;
}
