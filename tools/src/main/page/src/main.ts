import "vazirmatn/Vazirmatn-Variable-font-face.css";
import "./style.css";
import { scenarios } from "./api/client";
import { App } from "./app";
import { byId } from "./dom";
import { fromHash, toHash } from "./logic/address";
import { withSite } from "./logic/changes";
import { MapView } from "./map/view";
import { bar, dress } from "./panels/bar";
import { layers } from "./panels/layers";
import { panel } from "./panels/panel";
import { swiping } from "./panels/swipe";
import { word, type Language } from "./words";

const POLL_MILLIS = 5000;
/** Where undoing takes back letters, not changes of the network. */
const WRITTEN_IN = "input[type=text], input[type=search], textarea";

function speak(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = language === "fa" ? "rtl" : "ltr";
  document.title = word(language, "app.name");
  byId("skip").textContent = word(language, "app.skip");
}

function say(text: string): void {
  byId("live").textContent = text;
}

/** Shows a problem until the next one, or until it is read: ten seconds. */
function showProblem(text: string): void {
  const home = byId("problem");
  home.textContent = text;
  home.hidden = false;
  setTimeout(() => (home.hidden = home.textContent === text || home.hidden), 10_000);
}

/** Opens the scenario anew when its files have changed; what is tried stays. */
async function watch(app: App): Promise<void> {
  const now = (await scenarios()).scenarios.find(({ name }) => name === app.view.scenario);
  if (!now?.ready || now.state === app.summary.today) return;
  await app.open(now.name);
  app.announce(app.t("app.changed"));
}

async function start(): Promise<void> {
  const view = fromHash(location.hash);
  const language = view.language ?? (navigator.language.startsWith("fa") ? "fa" : "en");
  speak(language);
  dress(matchMedia("(prefers-color-scheme: dark)").matches);
  document.addEventListener("dakal-problem", (event) => showProblem((event as CustomEvent<string>).detail));
  say(word(language, "app.loading"));
  byId("stage").setAttribute("aria-busy", "true");
  const listed = await scenarios();
  const app = new App(view, listed, language, say);
  const chosen = listed.scenarios.find(({ name }) => name === view.scenario) ?? listed.scenarios[0];
  if (!chosen) throw new Error("no scenario");
  await Promise.all([app.open(chosen.name), document.fonts.load("16px Vazirmatn", "قم Qom")]);
  app.on(["language"], () => speak(app.language));
  layers(app);
  const map = new MapView(app, (site, longitudeDegrees, latitudeDegrees) => {
    app.client
      .site(site, app.state)
      .then((form) => app.attempt(withSite(app.scheme, { ...form, longitudeDegrees, latitudeDegrees }, app.standing.has(site))))
      .catch(app.fail);
  });
  bar(app, ({ kind, id, position: [longitude, latitude] }) => {
    map.fly(longitude, latitude);
    if (kind === "site") app.choose(id);
    else app.ask(longitude, latitude);
  }, () => map.restyle());
  panel(app, map, swiping(app, map));
  byId("stage").removeAttribute("aria-busy");
  say("");
  setInterval(() => void watch(app).catch(() => undefined), POLL_MILLIS);
  addEventListener("hashchange", () => {
    // Our own writing of the address raises no such event: this is a person, or a link.
    if (location.hash !== toHash({ ...app.view, scheme: app.scheme, language: app.language })) location.reload();
  });
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || (event.target instanceof Element && event.target.matches(WRITTEN_IN))) return;
    if (event.key === "z") (event.shiftKey ? app.redo : app.undo)();
    else if (event.key === "y") app.redo();
  });
}

start().catch((error: unknown) => showProblem(word(fromHash(location.hash).language ?? "en", "app.failed", String(error))));
