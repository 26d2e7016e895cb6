import type { PdfChart } from '../pdf-output.js';
import type { Box, Pen } from '../pen.js';
import type { TextStyle } from '../text-lines.js';
import type { ValueTexts } from '../value-texts.js';

const HOLE = 0.55;
const MOST_ROWS = 12;
const SWATCH = 7;

interface Slice {
  readonly label: string;
  readonly value: number;
  readonly colour: string;
}

function point(x: number, y: number, radius: number, angle: number): string {
  return `${(x + radius * Math.sin(angle)).toFixed(3)} ${(y - radius * Math.cos(angle)).toFixed(3)}`;
}

/** A ring from one angle to another, clockwise from the top. */
function ringPath(x: number, y: number, radius: number, from: number, to: number): string {
  const inner = radius * HOLE;
  const large = to - from > Math.PI ? 1 : 0;
  return `M ${point(x, y, radius, from)} A ${radius} ${radius} 0 ${large} 1 ${point(x, y, radius, to)} L ${point(x, y, inner, to)} A ${inner} ${inner} 0 ${large} 0 ${point(x, y, inner, from)} Z`;
}

/** Shares of a whole: a ring, and a list that says how much each is. What is not above zero has no share. */
export function drawPieChart(pen: Pen, values: ValueTexts, chart: PdfChart, area: Box): void {
  const slices: Slice[] = chart.labels.map((label, index) => ({ label, value: Math.max(0, chart.datasets[0]?.values[index] ?? 0), colour: pen.palette.seriesAt(index) }));
  const sum = slices.reduce((total, { value }) => total + value, 0);
  const radius = area.height / 2 - 6;
  const center = { x: area.x + radius + 10, y: area.y + area.height / 2 };
  if (sum === 0) pen.document.circle(center.x, center.y, radius).lineWidth(0.8).strokeColor(pen.palette.line).stroke();
  let angle = 0;
  for (const { value, colour } of slices) {
    if (value === 0) continue;
    const end = angle + Math.min(0.999_99, value / sum) * 2 * Math.PI;
    pen.document.path(ringPath(center.x, center.y, radius, angle, end)).lineWidth(1).fillAndStroke(colour, '#ffffff');
    angle = end;
  }
  drawList(pen, values, chart, slices, sum, { x: area.x + 2 * radius + 40, y: area.y, width: area.width - 2 * radius - 40, height: area.height });
}

function drawList(pen: Pen, values: ValueTexts, chart: PdfChart, slices: readonly Slice[], sum: number, area: Box): void {
  const style: TextStyle = { size: 8.5, weight: 400, colour: pen.palette.text };
  const shown = slices.slice(0, MOST_ROWS);
  const row = pen.lineHeight(style) + 2;
  const numbers = Math.min(150, area.width * 0.45);
  let y = area.y + Math.max(0, (area.height - shown.length * row) / 2);
  for (const { label, value, colour } of shown) {
    const share = values.number(sum === 0 ? 0 : value / sum, { percent: true });
    pen.fillBox({ x: area.x, y: y + 2, width: SWATCH, height: SWATCH }, colour);
    pen.text(pen.lines.fit(label, style, area.width - numbers - 16), style, area.x + SWATCH + 5, y, area.width - numbers);
    pen.text(`${values.number(value, { decimals: chart.decimals, percent: chart.percent })}  (${share})`, { ...style, colour: pen.palette.muted }, area.x + area.width - numbers, y, numbers, 'right');
    y += row;
  }
}
