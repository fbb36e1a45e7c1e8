import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { Profile } from "../api/types";
import type { App } from "../app";
import { h, letterScale } from "../dom";

const HEIGHT_PIXELS = 190;

function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** The ground between mast and phone as the signal meets it, with the line of sight; left to right in every language. */
export function chart(app: App, { profile, transmitterHeightMeters, receiverHeightMeters, distanceKm, effectiveEarthRadiusKm }: Profile): HTMLElement {
  const bulgeMeters = (km: number): number => (1000 * km * (distanceKm - km)) / (2 * (effectiveEarthRadiusKm ?? Number.POSITIVE_INFINITY));
  const ground = profile.groundMeters.map((height, i) => (height === null ? null : height + bulgeMeters(profile.distanceKm[i]!)));
  const first = (ground[0] ?? 0) + transmitterHeightMeters;
  const last = (ground.at(-1) ?? 0) + receiverHeightMeters;
  const sight = profile.distanceKm.map((km) => first + ((last - first) * km) / (distanceKm || 1));
  const highest = Math.max(...ground.map((height) => height ?? Number.NEGATIVE_INFINITY));
  const home = h("div", { className: "chart", dir: "ltr", attributes: { role: "img", "aria-label": app.t("here.profileAlt", app.format.number(distanceKm, 1), app.format.number(highest)) } });
  const scale = letterScale();
  const font = `${Math.round(11 * scale)}px Vazirmatn, sans-serif`;
  const axis = (label: string): uPlot.Axis => ({
    label,
    labelSize: 18 * scale,
    size: 46 * scale,
    stroke: colour("--soft"),
    font,
    labelFont: font,
    grid: { stroke: colour("--line"), width: 1 },
    ticks: { stroke: colour("--line"), width: 1 },
    values: (_, values) => values.map((value) => app.format.number(value, Number.isInteger(value) ? 0 : 1)),
  });
  const draw = (): void => {
    home.replaceChildren();
    new uPlot(
      {
        width: Math.max(240, home.clientWidth),
        height: HEIGHT_PIXELS * scale,
        legend: { show: false },
        cursor: { show: false },
        scales: { x: { time: false } },
        axes: [{ ...axis("km"), size: 30 * scale }, axis("m")],
        series: [
          {},
          { label: app.t("here.ground.line"), stroke: "#8a6f4d", width: 1.5, fill: "rgba(160, 130, 90, .45)" },
          { label: app.t("here.sight"), stroke: colour("--ink"), width: 1.5, dash: [6, 4] },
        ],
      },
      [[...profile.distanceKm], ground, sight],
      home,
    );
  };
  requestAnimationFrame(draw);
  return home;
}
