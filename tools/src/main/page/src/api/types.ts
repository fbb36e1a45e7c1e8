import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon } from "geojson";

/** What the interface of `dakal serve` answers, version 1. `null` is not known or not given, never zero. */

export interface SectorForm {
  readonly id: string;
  readonly band: string;
  readonly antenna: string;
  readonly heightAboveGroundMeters: number;
  readonly azimuthDegrees: number;
  readonly [key: string]: unknown;
}

export interface SiteForm {
  readonly id: string;
  readonly name: string;
  readonly latitudeDegrees: number;
  readonly longitudeDegrees: number;
  readonly sectors: readonly SectorForm[];
  readonly [key: string]: unknown;
}

/** One change of the network, with exactly one of these keys, as scenarios write it. */
export type Change =
  | { readonly retilt: { site: string; sector: string; electricalTiltDegrees?: number; mechanicalTiltDegrees?: number } }
  | { readonly turn: { site: string; sector: string; azimuthDegrees: number } }
  | { readonly setHeight: { site: string; heightAboveGroundMeters: number } }
  | { readonly setPower: { site: string; sector: string; eirpDbm: number } }
  | { readonly removeSite: { site: string } }
  | { readonly removeSector: { site: string; sector: string } }
  | { readonly addSite: SiteForm }
  | { readonly addSector: { site: string; sector: SectorForm } };

export type CoverageClass = "good" | "served" | "weak" | "blind" | "unknown";

export interface ScenarioEntry {
  readonly name: string;
  readonly title: string;
  readonly localTitle: string;
  readonly ready: boolean;
  readonly state: string;
  readonly problem: string;
}

export interface Scenarios {
  readonly version: string;
  readonly readOnly: boolean;
  readonly scenarios: readonly ScenarioEntry[];
}

export interface Amounts {
  readonly people: number | null;
  readonly areaSquareKm: number | null;
  readonly villageCount: number | null;
  readonly publicPointCount: number | null;
  readonly roadKm: number | null;
}

export type Quantity = keyof Amounts;

export type Bounds = readonly [west: number, south: number, east: number, north: number];

export interface Summary {
  /** Title, and what the whole is called in the middle of a sentence. */
  readonly scenario: { readonly name: string; readonly title: string; readonly localTitle: string; readonly word: string; readonly localWord: string };
  readonly state: string;
  readonly today: string;
  readonly changes: readonly Change[];
  readonly notices: readonly string[];
  readonly localNotices: readonly string[];
  readonly bounds: Bounds;
  readonly cellSizeMeters: number;
  /** Operators that sectors name; empty where everything is one network. */
  readonly operators: readonly string[];
  readonly bands: readonly { readonly id: string; readonly name?: string; readonly technology: string }[];
  readonly totals: {
    readonly whole: Amounts;
    readonly byClass: Readonly<Record<CoverageClass, Amounts>>;
    readonly goodOrServed: Amounts;
  };
  readonly counts: { readonly sites: number; readonly sectors: number; readonly proposals: number; readonly places: number };
}

export interface LegendEntry {
  readonly value: string | number;
  readonly color: string;
  readonly label: string;
  readonly localLabel: string;
}

export interface Layer {
  readonly id: string;
  readonly title: string;
  readonly localTitle: string;
  readonly unit: string;
  readonly kind: "classes" | "ramp" | "sectors" | "shade";
  /** Whether a change shows only within the bounds that its answer has. */
  readonly isLocal: boolean;
  /** Address with the words {state}, {z}, {x} and {y} in it. */
  readonly tiles: string;
  readonly entries: readonly LegendEntry[];
}

export interface SectorRow {
  readonly sectorId: string;
  readonly band: string;
  readonly azimuthDegrees: number;
  readonly mechanicalTiltDegrees: number;
  readonly electricalTiltDegrees: number;
  readonly heightAboveGroundMeters: number;
  readonly eirpDbm: number;
  readonly radiusKm: number;
  readonly antenna: string;
  readonly beamwidthDegrees: number | null;
}

export interface SiteRow {
  readonly id: string;
  readonly name: string;
  readonly bands: readonly string[];
  readonly sectorCount: number;
  readonly sectors: readonly SectorRow[];
}

export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly localName: string;
  readonly kind: string;
  readonly people: number | null;
  readonly coverageClass: CoverageClass | "" | null;
  readonly rsrpDbm: number | null;
  readonly server: string | null;
  readonly servedPeopleFraction: number | null;
  readonly spot: string | null;
}

export interface SpotRow {
  readonly id: string;
  readonly coverageClass: CoverageClass;
  readonly people: number | null;
  readonly areaSquareKm: number;
  readonly nearestPlace: string | null;
  readonly villages: string | null;
  readonly cause: string;
}

export interface ProposalRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly costAmount: number | null;
  readonly costCurrency: string | null;
  readonly changes: readonly Change[];
}

export type Sites = FeatureCollection<Point, SiteRow>;
export type Places = FeatureCollection<Point, PlaceRow>;
export type Spots = FeatureCollection<Polygon | MultiPolygon, SpotRow>;
export type Proposals = FeatureCollection<Point, ProposalRow>;
export type Lines = FeatureCollection<LineString | Polygon | MultiPolygon>;

export interface Difference {
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
}

/** Null where draws would count otherwise than the scenario does. */
export interface Headline {
  readonly expectedPeople: number | null;
  readonly p05People: number | null;
  readonly p95People: number | null;
}

export interface WhatIf {
  readonly state: string;
  readonly changes: readonly Change[];
  readonly from: string;
  readonly seconds: number;
  readonly totals: { readonly goodOrServed: Readonly<Record<Quantity, Difference | null>> };
  readonly gained: Amounts & { readonly villages: readonly string[] };
  readonly lost: Amounts & { readonly villages: readonly string[] };
  readonly changedCellCount: number;
  /** Where anything may differ; null when nothing does. */
  readonly bounds: Bounds | null;
  /** People more with service in draws of what nobody knows; comes after the rest. */
  readonly headline?: Headline;
  readonly spots?: { readonly changes: { readonly gone: readonly { id: string }[]; readonly arrived: readonly { id: string }[] } };
}

export interface Server {
  readonly sector: string;
  readonly site: string;
  readonly siteName: string;
  readonly band: string;
  readonly technology: string;
  readonly rsrpDbm: number | null;
  readonly marginDb: number | null;
  readonly serves: boolean;
  readonly pathLossDb: number | null;
  readonly distanceKm: number;
  readonly latitudeDegrees: number;
  readonly longitudeDegrees: number;
}

export interface Cause {
  readonly kind: string;
  readonly server: string | null;
  readonly ridge: null | {
    readonly latitudeDegrees: number;
    readonly longitudeDegrees: number;
    readonly elevationMeters: number;
    readonly aboveLineOfSightMeters: number;
    readonly diffractionLossDb: number;
  };
}

export interface Explanation {
  readonly latitudeDegrees: number;
  readonly longitudeDegrees: number;
  readonly groundMeters: number | null;
  readonly coverageClass: CoverageClass;
  readonly people: number | null;
  readonly servers: readonly Server[];
  readonly cause: Cause | null;
  readonly helpfulProposals: readonly string[];
}

export interface Edge {
  readonly distanceKm: number | null;
  readonly elevationAboveSeaLevelMeters: number | null;
  readonly knifeEdgeDb: number | null;
}

export interface Profile {
  readonly model: string;
  readonly frequencyMhz: number;
  readonly distanceKm: number;
  readonly effectiveEarthRadiusKm: number | null;
  readonly inLineOfSight: boolean;
  readonly lossDb: number | null;
  readonly parts: readonly { readonly role: string; readonly symbol: string; readonly name: string; readonly lossDb: number | null }[];
  readonly edges: readonly Edge[];
  readonly level?: {
    readonly signal: string;
    readonly eirpDbm: number | null;
    readonly antennaDb: number | null;
    readonly landCoverDb: number | null;
    readonly calibrationDb: number | null;
    readonly levelDbm: number | null;
    readonly class: CoverageClass;
  };
  readonly profile: {
    readonly distanceKm: readonly number[];
    readonly groundMeters: readonly (number | null)[];
  };
  readonly transmitterHeightMeters: number;
  readonly receiverHeightMeters: number;
}

export interface Job<R = unknown> {
  readonly id: string;
  readonly kind: string;
  readonly status: "queued" | "running" | "done" | "failed" | "cancelled";
  readonly phase: string;
  readonly doneCount: number;
  readonly totalCount: number;
  readonly secondsLeft: number | null;
  readonly result: R | null;
  readonly problem: string | null;
}

export interface KeptState {
  readonly state: string;
  readonly name: string;
  readonly by: string;
  readonly savedAt: string;
  readonly changes: readonly Change[];
  readonly operators: readonly string[];
  readonly applies: boolean;
  readonly problem: string;
}

export interface Problem {
  readonly path: string;
  readonly value: string;
  readonly limit: string;
  readonly hint: string;
}

export interface MeasuredFile {
  readonly name: string;
  readonly format: string;
  readonly readingCount: number;
  readonly usedCount: number;
  readonly dropped: Readonly<Record<string, number>>;
  readonly warnings: readonly string[];
}

/** Places where phones measured, and the ground where nobody did; without files there are no gaps to tell. */
export type Measured = FeatureCollection<Point, { readonly measuredDbm: number; readonly errorDb: number | null }> & {
  readonly files: readonly MeasuredFile[];
  readonly gaps?: Feature<Polygon | MultiPolygon>;
};
