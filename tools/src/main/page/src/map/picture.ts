/** A colour of the legend and what it means. */
export interface Mark {
  readonly color: string;
  readonly text: string;
}

const EDGE = 16;
const LINE = 22;
const FONT = "Vazirmatn, sans-serif";

/**
 * The map as it is seen with title, legend and notices below it, so that a picture that travels alone says what it shows.
 * Sizes are those of the map's own pixels.
 */
export function captioned(map: HTMLCanvasElement, title: string, marks: readonly Mark[], notices: readonly string[], rightToLeft: boolean): HTMLCanvasElement {
  const scale = devicePixelRatio;
  const width = map.width / scale;
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d")!;
  pen.font = `12px ${FONT}`;
  const small = notices.flatMap((notice) => wrapped(pen, notice, width - 2 * EDGE));
  pen.font = `13px ${FONT}`;
  const rows: Mark[][] = [[]];
  let used = 0;
  for (const mark of marks) {
    const wide = pen.measureText(mark.text).width + 38;
    if (used + wide > width - 2 * EDGE && used > 0) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)!.push(mark);
    used += wide;
  }
  canvas.width = map.width;
  canvas.height = map.height + Math.ceil((2 * EDGE + LINE * (1 + rows.length + small.length)) * scale);
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(map, 0, 0);
  pen.scale(scale, scale);
  pen.direction = rightToLeft ? "rtl" : "ltr";
  pen.textAlign = "start";
  const start = rightToLeft ? width - EDGE : EDGE;
  const step = rightToLeft ? -1 : 1;
  let y = map.height / scale + EDGE + 14;
  const write = (text: string, x: number, font: string): void => {
    pen.font = `${font} ${FONT}`;
    pen.fillStyle = "#1f2933";
    pen.fillText(text, x, y);
  };
  write(title, start, "bold 16px");
  for (const row of rows) {
    y += LINE;
    let x = start;
    for (const { color, text } of row) {
      pen.fillStyle = color;
      pen.fillRect(rightToLeft ? x - 13 : x, y - 11, 13, 13);
      write(text, x + step * 19, "13px");
      x += step * (pen.measureText(text).width + 38);
    }
  }
  for (const line of small) {
    y += LINE;
    write(line, start, "12px");
  }
  return canvas;
}

/** Lines of whole words that are no wider than this. */
function wrapped(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && pen.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}
