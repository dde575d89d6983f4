// Generated from docs/openapi.json by scripts/generate-openapi.ts. Do not edit.

export interface IncidentList {
  readonly total: number;
  /** Of `total`, those with coordinates */
  readonly mapped: number;
  /** Of `total`, those without */
  readonly unmapped: number;
  /** The page asked for, earliest first, undated last */
  readonly incidents: readonly IncidentSummary[];
}

export interface IncidentSummary {
  readonly id: string;
  readonly kind: string;
  readonly group: KindGroup;
  /** Earliest day the reports allow */
  readonly start: string | null;
  /** Latest day the reports allow */
  readonly end: string | null;
  readonly place: IncidentPlace | null;
  readonly initiator: readonly Party[];
  readonly target: readonly Party[];
  readonly counts: readonly Count[];
  readonly status: Status;
  /** Independent texts; syndicated copies count once */
  readonly sources: number;
  readonly claimCount: number;
  /** The sentence that best says it, verbatim */
  readonly headlineQuote: string;
  readonly disagreementCount: number;
}

export type KindGroup = "combat" | "remote" | "person" | "control" | "civil" | "talk" | "asset" | "other";

export interface IncidentPlace {
  readonly name: string;
  readonly gazetteerId: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusKm: number | null;
  readonly relation: "in" | "near" | "between" | "north_of" | "south_of" | "east_of" | "west_of" | "north_east_of" | "north_west_of" | "south_east_of" | "south_west_of" | "from" | "to" | "toward" | "along" | "outskirts_of" | "border_of" | "around";
  readonly admin1: string | null;
  readonly country: string | null;
}

export interface Party {
  readonly actor: string | null;
  readonly name: string;
  readonly side: Side;
}

export type Side = "government" | "opposition" | "sdf" | "islamic_state" | "hts" | "external" | "other";

export interface Count {
  readonly what: "killed" | "wounded" | "captured" | "arrested" | "displaced" | "evacuated" | "trapped" | "hostages" | "fighters" | "vehicles" | "weapons" | "sorties" | "km";
  /** Whom or what is counted: an actor name, `civilians`, or the words */
  readonly group: string | null;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly wording: string;
  readonly at: {
    readonly start: number;
    readonly end: number;
  } | null;
}

export type Status = "reported" | "claimed" | "unconfirmed" | "ongoing" | "planned" | "predicted" | "denied" | "background";

export interface Failure {
  readonly error: {
    readonly code: string;
    /** What happened, for a person */
    readonly message: string;
    /** What to do about it */
    readonly remedy: string;
    /** The address, field or record it is about */
    readonly item: string;
  };
}

export interface IncidentDetail {
  readonly summary: IncidentSummary;
  readonly incident: Incident;
  /** Every claim with the article and paragraph it stands in */
  readonly reports: readonly SourcedReport[];
}

export interface Incident {
  readonly id: string;
  readonly kind: string;
  readonly claims: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  readonly place: Place | null;
  readonly initiator: readonly Participant[];
  readonly target: readonly Participant[];
  readonly counts: readonly Count[];
  readonly status: Status;
  readonly sources: number;
  readonly disagreements: readonly Disagreement[];
}

export interface Place {
  /** The words of the article */
  readonly text: string;
  /** Canonical name, or the words when unresolved */
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Honest radius of what is meant, km */
  readonly radiusKm: number | null;
  readonly relation: "in" | "near" | "between" | "north_of" | "south_of" | "east_of" | "west_of" | "north_east_of" | "north_west_of" | "south_east_of" | "south_west_of" | "from" | "to" | "toward" | "along" | "outskirts_of" | "border_of" | "around";
  readonly kind: string | null;
  readonly admin1: string | null;
  /** ISO 3166-1 alpha-2 */
  readonly country: string | null;
  readonly gazetteerId: string | null;
  /** Places a relation such as `between` was solved from */
  readonly anchors: readonly {
    readonly name: string;
    readonly gazetteerId: string | null;
    readonly lat: number | null;
    readonly lon: number | null;
  }[];
  readonly at: {
    readonly start: number;
    readonly end: number;
  } | null;
  /** Present where no place was chosen */
  readonly unresolved?: {
    /** What the name can mean, best first, at most five */
    readonly candidates: readonly {
      readonly name: string;
      readonly gazetteerId: string;
      readonly kind: "country" | "region" | "province" | "district" | "city" | "town" | "village" | "neighbourhood" | "camp" | "oil_field" | "crossing" | "hill" | "base" | "airport" | "desert" | "river" | "dam" | "island" | "mountain" | "road" | "sea";
      readonly admin1: string | null;
      /** ISO 3166-1 alpha-2 */
      readonly country: string | null;
      readonly lat: number;
      readonly lon: number;
      /** Inhabitants, 0 unknown; null for places of the codebook */
      readonly population: number | null;
      /** The nearest other place the text names */
      readonly nearest: {
        readonly name: string;
        readonly km: number;
      } | null;
      /** What speaks for it */
      readonly for: readonly ("asked_kind" | "stated_province" | "country" | "parties" | "near" | "usual_name" | "respelt" | "large" | "other_kind" | "outside_province" | "other_country" | "far")[];
      /** What speaks against it */
      readonly against: readonly ("asked_kind" | "stated_province" | "country" | "parties" | "near" | "usual_name" | "respelt" | "large" | "other_kind" | "outside_province" | "other_country" | "far")[];
    }[];
    /** Where the context lets it lie: no point of it is meant */
    readonly area: {
      readonly lat: number;
      readonly lon: number;
      readonly radiusKm: number;
      /** ISO 3166-1 alpha-2; null where it spreads over several */
      readonly country: string | null;
      /** Null where it spreads over several */
      readonly admin1: string | null;
      /** What implies it */
      readonly by: "candidates" | "province" | "neighbours" | "article" | "country";
      /** Names of the places it was drawn around */
      readonly from: readonly string[];
    } | null;
  };
}

export interface Participant {
  /** Codebook id, or null when no actor of the codebook is meant */
  readonly actor: string | null;
  /** Canonical English name of the actor, or the mention itself */
  readonly name: string;
  /** The words of the article */
  readonly mention: string;
  /** Where the mention stands; null when carried over from the discourse */
  readonly at: {
    readonly start: number;
    readonly end: number;
  } | null;
  /** Present on an armed body the codebook does not know: it stands for itself, under its own name */
  readonly provisional?: true;
}

export interface Disagreement {
  readonly field: "kind" | "initiator" | "target" | "place" | "when" | "killed" | "wounded" | "status";
  readonly values: readonly {
    readonly value: string;
    readonly claims: readonly string[];
  }[];
}

export interface SourcedReport {
  readonly claim: Claim;
  readonly article: ArticleHead;
  readonly context: Context;
}

export interface Claim {
  readonly id: string;
  readonly kind: string;
  readonly trigger: string;
  readonly status: "reported" | "claimed" | "unconfirmed" | "ongoing" | "planned" | "predicted" | "denied" | "background";
  readonly attribution: {
    /** Who says so, as a reader would name them */
    readonly speaker: string | null;
    /** Codebook id of the actor they speak for */
    readonly actor: string | null;
    /** The words of doubt, when there are any */
    readonly hedge: string | null;
  } | null;
  /** Who acts, or who gains ground */
  readonly initiator: readonly {
    /** Codebook id, or null when no actor of the codebook is meant */
    readonly actor: string | null;
    /** Canonical English name of the actor, or the mention itself */
    readonly name: string;
    /** The words of the article */
    readonly mention: string;
    /** Where the mention stands; null when carried over from the discourse */
    readonly at: {
      readonly start: number;
      readonly end: number;
    } | null;
    /** Present on an armed body the codebook does not know: it stands for itself, under its own name */
    readonly provisional?: true;
  }[];
  /** Who is acted on, or who loses ground */
  readonly target: readonly {
    /** Codebook id, or null when no actor of the codebook is meant */
    readonly actor: string | null;
    /** Canonical English name of the actor, or the mention itself */
    readonly name: string;
    /** The words of the article */
    readonly mention: string;
    /** Where the mention stands; null when carried over from the discourse */
    readonly at: {
      readonly start: number;
      readonly end: number;
    } | null;
    /** Present on an armed body the codebook does not know: it stands for itself, under its own name */
    readonly provisional?: true;
  }[];
  readonly places: readonly {
    /** The words of the article */
    readonly text: string;
    /** Canonical name, or the words when unresolved */
    readonly name: string;
    readonly lat: number | null;
    readonly lon: number | null;
    /** Honest radius of what is meant, km */
    readonly radiusKm: number | null;
    readonly relation: "in" | "near" | "between" | "north_of" | "south_of" | "east_of" | "west_of" | "north_east_of" | "north_west_of" | "south_east_of" | "south_west_of" | "from" | "to" | "toward" | "along" | "outskirts_of" | "border_of" | "around";
    readonly kind: string | null;
    readonly admin1: string | null;
    /** ISO 3166-1 alpha-2 */
    readonly country: string | null;
    readonly gazetteerId: string | null;
    /** Places a relation such as `between` was solved from */
    readonly anchors: readonly {
      readonly name: string;
      readonly gazetteerId: string | null;
      readonly lat: number | null;
      readonly lon: number | null;
    }[];
    readonly at: {
      readonly start: number;
      readonly end: number;
    } | null;
    /** Present where no place was chosen */
    readonly unresolved?: {
      /** What the name can mean, best first, at most five */
      readonly candidates: readonly {
        readonly name: string;
        readonly gazetteerId: string;
        readonly kind: "country" | "region" | "province" | "district" | "city" | "town" | "village" | "neighbourhood" | "camp" | "oil_field" | "crossing" | "hill" | "base" | "airport" | "desert" | "river" | "dam" | "island" | "mountain" | "road" | "sea";
        readonly admin1: string | null;
        /** ISO 3166-1 alpha-2 */
        readonly country: string | null;
        readonly lat: number;
        readonly lon: number;
        /** Inhabitants, 0 unknown; null for places of the codebook */
        readonly population: number | null;
        /** The nearest other place the text names */
        readonly nearest: {
          readonly name: string;
          readonly km: number;
        } | null;
        /** What speaks for it */
        readonly for: readonly ("asked_kind" | "stated_province" | "country" | "parties" | "near" | "usual_name" | "respelt" | "large" | "other_kind" | "outside_province" | "other_country" | "far")[];
        /** What speaks against it */
        readonly against: readonly ("asked_kind" | "stated_province" | "country" | "parties" | "near" | "usual_name" | "respelt" | "large" | "other_kind" | "outside_province" | "other_country" | "far")[];
      }[];
      /** Where the context lets it lie: no point of it is meant */
      readonly area: {
        readonly lat: number;
        readonly lon: number;
        readonly radiusKm: number;
        /** ISO 3166-1 alpha-2; null where it spreads over several */
        readonly country: string | null;
        /** Null where it spreads over several */
        readonly admin1: string | null;
        /** What implies it */
        readonly by: "candidates" | "province" | "neighbours" | "article" | "country";
        /** Names of the places it was drawn around */
        readonly from: readonly string[];
      } | null;
    };
  }[];
  readonly when: {
    readonly text: string;
    /** ISO day, inclusive */
    readonly start: string | null;
    /** ISO day, inclusive */
    readonly end: string | null;
    readonly precision: "day" | "week" | "month" | "season" | "year" | "relative";
    readonly at: {
      readonly start: number;
      readonly end: number;
    } | null;
  } | null;
  readonly counts: readonly {
    readonly what: "killed" | "wounded" | "captured" | "arrested" | "displaced" | "evacuated" | "trapped" | "hostages" | "fighters" | "vehicles" | "weapons" | "sorties" | "km";
    /** Whom or what is counted: an actor name, `civilians`, or the words */
    readonly group: string | null;
    readonly low: number | null;
    readonly best: number | null;
    readonly high: number | null;
    readonly wording: string;
    readonly at: {
      readonly start: number;
      readonly end: number;
    } | null;
  }[];
  /** Means classes named with the act: air, drone, artillery, ... */
  readonly means: readonly string[];
  readonly evidence: {
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  };
  /** Other sentences of the article that repeat the fact */
  readonly alsoAt: readonly {
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  }[];
  /** The lexicon entry and frame that made the claim */
  readonly rule: string;
}

export interface ArticleHead {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string;
}

export interface Context {
  /** The paragraph the evidence stands in */
  readonly text: string;
  /** Where the evidence begins within `text` */
  readonly start: number;
  /** Where it ends within `text` */
  readonly end: number;
  /** Where `text` begins within the article's text */
  readonly offset: number;
}

export interface Timeline {
  /** Incidents by the first day they may have happened on */
  readonly bins: readonly {
    readonly day: string;
    readonly group: KindGroup;
    readonly count: number;
  }[];
  readonly first: string | null;
  readonly last: string | null;
  readonly undated: number;
}

/** Each list ignores the filter on its own field, so that a second value can still be chosen */
export interface Facets {
  readonly kinds: readonly {
    readonly value: string;
    readonly count: number;
  }[];
  readonly groups: readonly {
    readonly value: string;
    readonly count: number;
  }[];
  readonly actors: readonly {
    readonly value: string;
    readonly count: number;
  }[];
  readonly statuses: readonly {
    readonly value: string;
    readonly count: number;
  }[];
  readonly outlets: readonly {
    readonly value: string;
    readonly count: number;
  }[];
  readonly countries: readonly {
    readonly value: string;
    readonly count: number;
  }[];
  readonly places: readonly {
    readonly value: string;
    readonly name: string;
    readonly count: number;
  }[];
}

export interface ArticleDetail {
  readonly article: {
    readonly id: string;
    readonly url: string | null;
    readonly title: string | null;
    readonly language: string;
    /** ISO day */
    readonly published: string | null;
    readonly outlet: string | null;
    readonly noise: readonly {
      readonly start: number;
      readonly end: number;
      readonly reason: "stray_standfirst" | "tag_run" | "repeated_title" | "agency_furniture" | "related_list" | "author_bio" | "site_notice" | "share_furniture" | "embed" | "credits";
    }[];
    readonly text: string;
  };
  readonly claims: readonly {
    readonly id: string;
    readonly kind: string;
    readonly trigger: string;
    readonly status: "reported" | "claimed" | "unconfirmed" | "ongoing" | "planned" | "predicted" | "denied" | "background";
    readonly attribution: {
      /** Who says so, as a reader would name them */
      readonly speaker: string | null;
      /** Codebook id of the actor they speak for */
      readonly actor: string | null;
      /** The words of doubt, when there are any */
      readonly hedge: string | null;
    } | null;
    /** Who acts, or who gains ground */
    readonly initiator: readonly {
      /** Codebook id, or null when no actor of the codebook is meant */
      readonly actor: string | null;
      /** Canonical English name of the actor, or the mention itself */
      readonly name: string;
      /** The words of the article */
      readonly mention: string;
      /** Where the mention stands; null when carried over from the discourse */
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
      /** Present on an armed body the codebook does not know: it stands for itself, under its own name */
      readonly provisional?: true;
    }[];
    /** Who is acted on, or who loses ground */
    readonly target: readonly {
      /** Codebook id, or null when no actor of the codebook is meant */
      readonly actor: string | null;
      /** Canonical English name of the actor, or the mention itself */
      readonly name: string;
      /** The words of the article */
      readonly mention: string;
      /** Where the mention stands; null when carried over from the discourse */
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
      /** Present on an armed body the codebook does not know: it stands for itself, under its own name */
      readonly provisional?: true;
    }[];
    readonly places: readonly {
      /** The words of the article */
      readonly text: string;
      /** Canonical name, or the words when unresolved */
      readonly name: string;
      readonly lat: number | null;
      readonly lon: number | null;
      /** Honest radius of what is meant, km */
      readonly radiusKm: number | null;
      readonly relation: "in" | "near" | "between" | "north_of" | "south_of" | "east_of" | "west_of" | "north_east_of" | "north_west_of" | "south_east_of" | "south_west_of" | "from" | "to" | "toward" | "along" | "outskirts_of" | "border_of" | "around";
      readonly kind: string | null;
      readonly admin1: string | null;
      /** ISO 3166-1 alpha-2 */
      readonly country: string | null;
      readonly gazetteerId: string | null;
      /** Places a relation such as `between` was solved from */
      readonly anchors: readonly {
        readonly name: string;
        readonly gazetteerId: string | null;
        readonly lat: number | null;
        readonly lon: number | null;
      }[];
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
      /** Present where no place was chosen */
      readonly unresolved?: {
        /** What the name can mean, best first, at most five */
        readonly candidates: readonly {
          readonly name: string;
          readonly gazetteerId: string;
          readonly kind: "country" | "region" | "province" | "district" | "city" | "town" | "village" | "neighbourhood" | "camp" | "oil_field" | "crossing" | "hill" | "base" | "airport" | "desert" | "river" | "dam" | "island" | "mountain" | "road" | "sea";
          readonly admin1: string | null;
          /** ISO 3166-1 alpha-2 */
          readonly country: string | null;
          readonly lat: number;
          readonly lon: number;
          /** Inhabitants, 0 unknown; null for places of the codebook */
          readonly population: number | null;
          /** The nearest other place the text names */
          readonly nearest: {
            readonly name: string;
            readonly km: number;
          } | null;
          /** What speaks for it */
          readonly for: readonly ("asked_kind" | "stated_province" | "country" | "parties" | "near" | "usual_name" | "respelt" | "large" | "other_kind" | "outside_province" | "other_country" | "far")[];
          /** What speaks against it */
          readonly against: readonly ("asked_kind" | "stated_province" | "country" | "parties" | "near" | "usual_name" | "respelt" | "large" | "other_kind" | "outside_province" | "other_country" | "far")[];
        }[];
        /** Where the context lets it lie: no point of it is meant */
        readonly area: {
          readonly lat: number;
          readonly lon: number;
          readonly radiusKm: number;
          /** ISO 3166-1 alpha-2; null where it spreads over several */
          readonly country: string | null;
          /** Null where it spreads over several */
          readonly admin1: string | null;
          /** What implies it */
          readonly by: "candidates" | "province" | "neighbours" | "article" | "country";
          /** Names of the places it was drawn around */
          readonly from: readonly string[];
        } | null;
      };
    }[];
    readonly when: {
      readonly text: string;
      /** ISO day, inclusive */
      readonly start: string | null;
      /** ISO day, inclusive */
      readonly end: string | null;
      readonly precision: "day" | "week" | "month" | "season" | "year" | "relative";
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
    } | null;
    readonly counts: readonly {
      readonly what: "killed" | "wounded" | "captured" | "arrested" | "displaced" | "evacuated" | "trapped" | "hostages" | "fighters" | "vehicles" | "weapons" | "sorties" | "km";
      /** Whom or what is counted: an actor name, `civilians`, or the words */
      readonly group: string | null;
      readonly low: number | null;
      readonly best: number | null;
      readonly high: number | null;
      readonly wording: string;
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
    }[];
    /** Means classes named with the act: air, drone, artillery, ... */
    readonly means: readonly string[];
    readonly evidence: {
      readonly start: number;
      readonly end: number;
      readonly quote: string;
    };
    /** Other sentences of the article that repeat the fact */
    readonly alsoAt: readonly {
      readonly start: number;
      readonly end: number;
      readonly quote: string;
    }[];
    /** The lexicon entry and frame that made the claim */
    readonly rule: string;
  }[];
  /** What is said to be so and did not happen: who holds a place. Kinds are those of codebook/states */
  readonly holdings: readonly {
    readonly id: string;
    readonly kind: string;
    readonly trigger: string;
    readonly status: "reported" | "claimed" | "unconfirmed" | "ongoing" | "planned" | "predicted" | "denied" | "background";
    readonly attribution: {
      /** Who says so, as a reader would name them */
      readonly speaker: string | null;
      /** Codebook id of the actor they speak for */
      readonly actor: string | null;
      /** The words of doubt, when there are any */
      readonly hedge: string | null;
    } | null;
    /** Who acts, or who gains ground */
    readonly initiator: readonly {
      /** Codebook id, or null when no actor of the codebook is meant */
      readonly actor: string | null;
      /** Canonical English name of the actor, or the mention itself */
      readonly name: string;
      /** The words of the article */
      readonly mention: string;
      /** Where the mention stands; null when carried over from the discourse */
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
      /** Present on an armed body the codebook does not know: it stands for itself, under its own name */
      readonly provisional?: true;
    }[];
    /** Who is acted on, or who loses ground */
    readonly target: readonly {
      /** Codebook id, or null when no actor of the codebook is meant */
      readonly actor: string | null;
      /** Canonical English name of the actor, or the mention itself */
      readonly name: string;
      /** The words of the article */
      readonly mention: string;
      /** Where the mention stands; null when carried over from the discourse */
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
      /** Present on an armed body the codebook does not know: it stands for itself, under its own name */
      readonly provisional?: true;
    }[];
    readonly places: readonly {
      /** The words of the article */
      readonly text: string;
      /** Canonical name, or the words when unresolved */
      readonly name: string;
      readonly lat: number | null;
      readonly lon: number | null;
      /** Honest radius of what is meant, km */
      readonly radiusKm: number | null;
      readonly relation: "in" | "near" | "between" | "north_of" | "south_of" | "east_of" | "west_of" | "north_east_of" | "north_west_of" | "south_east_of" | "south_west_of" | "from" | "to" | "toward" | "along" | "outskirts_of" | "border_of" | "around";
      readonly kind: string | null;
      readonly admin1: string | null;
      /** ISO 3166-1 alpha-2 */
      readonly country: string | null;
      readonly gazetteerId: string | null;
      /** Places a relation such as `between` was solved from */
      readonly anchors: readonly {
        readonly name: string;
        readonly gazetteerId: string | null;
        readonly lat: number | null;
        readonly lon: number | null;
      }[];
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
      /** Present where no place was chosen */
      readonly unresolved?: {
        /** What the name can mean, best first, at most five */
        readonly candidates: readonly {
          readonly name: string;
          readonly gazetteerId: string;
          readonly kind: "country" | "region" | "province" | "district" | "city" | "town" | "village" | "neighbourhood" | "camp" | "oil_field" | "crossing" | "hill" | "base" | "airport" | "desert" | "river" | "dam" | "island" | "mountain" | "road" | "sea";
          readonly admin1: string | null;
          /** ISO 3166-1 alpha-2 */
          readonly country: string | null;
          readonly lat: number;
          readonly lon: number;
          /** Inhabitants, 0 unknown; null for places of the codebook */
          readonly population: number | null;
          /** The nearest other place the text names */
          readonly nearest: {
            readonly name: string;
            readonly km: number;
          } | null;
          /** What speaks for it */
          readonly for: readonly ("asked_kind" | "stated_province" | "country" | "parties" | "near" | "usual_name" | "respelt" | "large" | "other_kind" | "outside_province" | "other_country" | "far")[];
          /** What speaks against it */
          readonly against: readonly ("asked_kind" | "stated_province" | "country" | "parties" | "near" | "usual_name" | "respelt" | "large" | "other_kind" | "outside_province" | "other_country" | "far")[];
        }[];
        /** Where the context lets it lie: no point of it is meant */
        readonly area: {
          readonly lat: number;
          readonly lon: number;
          readonly radiusKm: number;
          /** ISO 3166-1 alpha-2; null where it spreads over several */
          readonly country: string | null;
          /** Null where it spreads over several */
          readonly admin1: string | null;
          /** What implies it */
          readonly by: "candidates" | "province" | "neighbours" | "article" | "country";
          /** Names of the places it was drawn around */
          readonly from: readonly string[];
        } | null;
      };
    }[];
    readonly when: {
      readonly text: string;
      /** ISO day, inclusive */
      readonly start: string | null;
      /** ISO day, inclusive */
      readonly end: string | null;
      readonly precision: "day" | "week" | "month" | "season" | "year" | "relative";
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
    } | null;
    readonly counts: readonly {
      readonly what: "killed" | "wounded" | "captured" | "arrested" | "displaced" | "evacuated" | "trapped" | "hostages" | "fighters" | "vehicles" | "weapons" | "sorties" | "km";
      /** Whom or what is counted: an actor name, `civilians`, or the words */
      readonly group: string | null;
      readonly low: number | null;
      readonly best: number | null;
      readonly high: number | null;
      readonly wording: string;
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
    }[];
    /** Means classes named with the act: air, drone, artillery, ... */
    readonly means: readonly string[];
    readonly evidence: {
      readonly start: number;
      readonly end: number;
      readonly quote: string;
    };
    /** Other sentences of the article that repeat the fact */
    readonly alsoAt: readonly {
      readonly start: number;
      readonly end: number;
      readonly quote: string;
    }[];
    /** The lexicon entry and frame that made the claim */
    readonly rule: string;
  }[];
  readonly control: readonly {
    readonly place: string;
    readonly gazetteerId: string | null;
    readonly lat: number | null;
    readonly lon: number | null;
    /** Canonical English name of the actor */
    readonly holder: string;
    readonly actor: string | null;
    readonly status: "gained" | "lost" | "held" | "contested" | "besieged";
    readonly certainty: "reported" | "claimed" | "unconfirmed";
    /** Id of the claim, or of the holding, that says so */
    readonly claim: string;
  }[];
  readonly notes: readonly {
    readonly rule: string;
    readonly reason: string;
    readonly at: {
      readonly start: number;
      readonly end: number;
    } | null;
  }[];
  readonly document: DocumentHead;
  /** Claim id to the id of the incident it supports */
  readonly incidentOf: Readonly<Record<string, string>>;
}

export interface DocumentHead {
  /** SHA-256 of the bytes as captured */
  readonly id: string;
  readonly address: string;
  readonly mediaType: string;
  /** ISO instant */
  readonly capturedAt: string;
}

export interface ArticleExplanation {
  /** Null where the article has no sentence */
  readonly article: {
    readonly id: string;
    readonly title: string | null;
    readonly language: string;
    /** ISO day */
    readonly published: string | null;
    /** Whether the article is of another domain, whose claims are background */
    readonly domain: {
      /** The domain other than war the article was found to be of */
      readonly foreign: string | null;
      /** The domain most of the cue words belong to */
      readonly suspected: string | null;
      /** The cue words of it */
      readonly words: readonly string[];
      /** Armed actors and strong triggers that speak against it */
      readonly warWords: number;
      /** What in it is of war alone: a text with too few is of peacetime */
      readonly signs: readonly string[];
    };
  } | null;
  /** Sentences of the article */
  readonly total: number;
  /** Those asked for, in order */
  readonly sentences: readonly ExplainedSentence[];
  /** Claims these sentences only repeat or add to, and the sentence that tells each */
  readonly elsewhere: readonly {
    readonly claim: string;
    readonly kind: string;
    readonly sentence: number;
  }[];
}

export interface ExplainedSentence {
  /** Its number in the article, as `--sentence` takes it */
  readonly sentence: number;
  readonly section: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words: readonly {
    readonly start: number;
    readonly end: number;
    readonly form: string;
    readonly lemma: string;
    /** Universal part of speech */
    readonly pos: string;
    /** Place of the head in this list, -1 for the root; null without a tree */
    readonly head: number | null;
    /** Universal dependency relation to the head; null without a tree */
    readonly relation: string | null;
  }[];
  /** Names and people found */
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly words: string;
    /** Codebook ids of actors the words can mean */
    readonly actors: readonly string[];
    /** Codebook ids of places the words can mean */
    readonly places: readonly string[];
    /** What kind of people a common noun names: `army`, `fighters`, `force`, `civilians` */
    readonly describes: string | null;
  }[];
  /** Who says what the sentence says; null when the outlet does */
  readonly speaker: {
    readonly words: string | null;
    /** Codebook ids the words can mean */
    readonly candidates: readonly string[];
  } | null;
  /** Words that withhold confirmation of the sentence before */
  readonly doubts: string | null;
  readonly events: readonly ExplainedEvent[];
  /** Dead and hurt that are counted beside any event word */
  readonly tolls: readonly {
    readonly start: number;
    readonly end: number;
    readonly words: string;
    /** Id of the claim they belong to */
    readonly claim: string;
  }[];
  readonly claims: readonly Claim[];
}

export interface ExplainedEvent {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** `repeat`: told more fully elsewhere; `toll`: only the dead and hurt of the claim it was joined to */
  readonly outcome: "claim" | "repeat" | "toll" | "nothing";
  /** Id of the claim this word makes or repeats */
  readonly claim: string | null;
  /** The status as it was found, then each change and its reason; the last one stands */
  readonly status: readonly {
    readonly status: "reported" | "claimed" | "unconfirmed" | "ongoing" | "planned" | "predicted" | "denied" | "background";
    readonly because: Words;
  }[];
  /** Lexicon entries in the order tried */
  readonly considered: readonly {
    /** Id of the lexicon entry */
    readonly trigger: string;
    readonly lemma: string;
    readonly pos: string;
    readonly strength: string;
    readonly arguments: readonly {
      readonly start: number;
      readonly end: number;
      /** Deep function: passives are undone */
      readonly function: "subject" | "object" | "agent" | "of" | "from" | "to" | "toward" | "at" | "on" | "near" | "around" | "along" | "between" | "against" | "with" | "by" | "for" | "under" | "north_of" | "south_of" | "east_of" | "west_of" | "north_east_of" | "north_west_of" | "south_east_of" | "south_west_of" | "outskirts_of" | "border_of" | "after" | "during" | "without" | "cause" | "as";
      readonly words: string;
    }[];
    /** Why the entry made no claim; null when it made one */
    readonly fell: Words | null;
    /** Senses in the order tried; the last one was taken, or none */
    readonly senses: readonly {
      /** Which sense of the entry, from 1 */
      readonly sense: number;
      readonly kind: string;
      readonly frame: string;
      /** The condition that does not hold; null for the sense taken */
      readonly unmet: Words | null;
    }[];
  }[];
}

export interface Words {
  readonly en: string;
  readonly it: string;
}

export interface AddedArticle {
  readonly outcome: "added" | "unchanged" | "updated";
  readonly extraction: Extraction;
  /** Incidents its claims now support */
  readonly incidents: readonly string[];
}

export interface Extraction {
  readonly article: {
    readonly id: string;
    readonly url: string | null;
    readonly title: string | null;
    readonly language: string;
    /** ISO day */
    readonly published: string | null;
    readonly outlet: string | null;
    readonly noise: readonly {
      readonly start: number;
      readonly end: number;
      readonly reason: "stray_standfirst" | "tag_run" | "repeated_title" | "agency_furniture" | "related_list" | "author_bio" | "site_notice" | "share_furniture" | "embed" | "credits";
    }[];
    /** Present with --with-text */
    readonly text?: string;
  };
  readonly claims: readonly {
    readonly id: string;
    readonly kind: string;
    readonly trigger: string;
    readonly status: "reported" | "claimed" | "unconfirmed" | "ongoing" | "planned" | "predicted" | "denied" | "background";
    readonly attribution: {
      /** Who says so, as a reader would name them */
      readonly speaker: string | null;
      /** Codebook id of the actor they speak for */
      readonly actor: string | null;
      /** The words of doubt, when there are any */
      readonly hedge: string | null;
    } | null;
    /** Who acts, or who gains ground */
    readonly initiator: readonly {
      /** Codebook id, or null when no actor of the codebook is meant */
      readonly actor: string | null;
      /** Canonical English name of the actor, or the mention itself */
      readonly name: string;
      /** The words of the article */
      readonly mention: string;
      /** Where the mention stands; null when carried over from the discourse */
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
      /** Present on an armed body the codebook does not know: it stands for itself, under its own name */
      readonly provisional?: true;
    }[];
    /** Who is acted on, or who loses ground */
    readonly target: readonly {
      /** Codebook id, or null when no actor of the codebook is meant */
      readonly actor: string | null;
      /** Canonical English name of the actor, or the mention itself */
      readonly name: string;
      /** The words of the article */
      readonly mention: string;
      /** Where the mention stands; null when carried over from the discourse */
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
      /** Present on an armed body the codebook does not know: it stands for itself, under its own name */
      readonly provisional?: true;
    }[];
    readonly places: readonly {
      /** The words of the article */
      readonly text: string;
      /** Canonical name, or the words when unresolved */
      readonly name: string;
      readonly lat: number | null;
      readonly lon: number | null;
      /** Honest radius of what is meant, km */
      readonly radiusKm: number | null;
      readonly relation: "in" | "near" | "between" | "north_of" | "south_of" | "east_of" | "west_of" | "north_east_of" | "north_west_of" | "south_east_of" | "south_west_of" | "from" | "to" | "toward" | "along" | "outskirts_of" | "border_of" | "around";
      readonly kind: string | null;
      readonly admin1: string | null;
      /** ISO 3166-1 alpha-2 */
      readonly country: string | null;
      readonly gazetteerId: string | null;
      /** Places a relation such as `between` was solved from */
      readonly anchors: readonly {
        readonly name: string;
        readonly gazetteerId: string | null;
        readonly lat: number | null;
        readonly lon: number | null;
      }[];
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
      /** Present where no place was chosen */
      readonly unresolved?: {
        /** What the name can mean, best first, at most five */
        readonly candidates: readonly {
          readonly name: string;
          readonly gazetteerId: string;
          readonly kind: "country" | "region" | "province" | "district" | "city" | "town" | "village" | "neighbourhood" | "camp" | "oil_field" | "crossing" | "hill" | "base" | "airport" | "desert" | "river" | "dam" | "island" | "mountain" | "road" | "sea";
          readonly admin1: string | null;
          /** ISO 3166-1 alpha-2 */
          readonly country: string | null;
          readonly lat: number;
          readonly lon: number;
          /** Inhabitants, 0 unknown; null for places of the codebook */
          readonly population: number | null;
          /** The nearest other place the text names */
          readonly nearest: {
            readonly name: string;
            readonly km: number;
          } | null;
          /** What speaks for it */
          readonly for: readonly ("asked_kind" | "stated_province" | "country" | "parties" | "near" | "usual_name" | "respelt" | "large" | "other_kind" | "outside_province" | "other_country" | "far")[];
          /** What speaks against it */
          readonly against: readonly ("asked_kind" | "stated_province" | "country" | "parties" | "near" | "usual_name" | "respelt" | "large" | "other_kind" | "outside_province" | "other_country" | "far")[];
        }[];
        /** Where the context lets it lie: no point of it is meant */
        readonly area: {
          readonly lat: number;
          readonly lon: number;
          readonly radiusKm: number;
          /** ISO 3166-1 alpha-2; null where it spreads over several */
          readonly country: string | null;
          /** Null where it spreads over several */
          readonly admin1: string | null;
          /** What implies it */
          readonly by: "candidates" | "province" | "neighbours" | "article" | "country";
          /** Names of the places it was drawn around */
          readonly from: readonly string[];
        } | null;
      };
    }[];
    readonly when: {
      readonly text: string;
      /** ISO day, inclusive */
      readonly start: string | null;
      /** ISO day, inclusive */
      readonly end: string | null;
      readonly precision: "day" | "week" | "month" | "season" | "year" | "relative";
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
    } | null;
    readonly counts: readonly {
      readonly what: "killed" | "wounded" | "captured" | "arrested" | "displaced" | "evacuated" | "trapped" | "hostages" | "fighters" | "vehicles" | "weapons" | "sorties" | "km";
      /** Whom or what is counted: an actor name, `civilians`, or the words */
      readonly group: string | null;
      readonly low: number | null;
      readonly best: number | null;
      readonly high: number | null;
      readonly wording: string;
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
    }[];
    /** Means classes named with the act: air, drone, artillery, ... */
    readonly means: readonly string[];
    readonly evidence: {
      readonly start: number;
      readonly end: number;
      readonly quote: string;
    };
    /** Other sentences of the article that repeat the fact */
    readonly alsoAt: readonly {
      readonly start: number;
      readonly end: number;
      readonly quote: string;
    }[];
    /** The lexicon entry and frame that made the claim */
    readonly rule: string;
  }[];
  /** What is said to be so and did not happen: who holds a place. Kinds are those of codebook/states */
  readonly holdings: readonly {
    readonly id: string;
    readonly kind: string;
    readonly trigger: string;
    readonly status: "reported" | "claimed" | "unconfirmed" | "ongoing" | "planned" | "predicted" | "denied" | "background";
    readonly attribution: {
      /** Who says so, as a reader would name them */
      readonly speaker: string | null;
      /** Codebook id of the actor they speak for */
      readonly actor: string | null;
      /** The words of doubt, when there are any */
      readonly hedge: string | null;
    } | null;
    /** Who acts, or who gains ground */
    readonly initiator: readonly {
      /** Codebook id, or null when no actor of the codebook is meant */
      readonly actor: string | null;
      /** Canonical English name of the actor, or the mention itself */
      readonly name: string;
      /** The words of the article */
      readonly mention: string;
      /** Where the mention stands; null when carried over from the discourse */
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
      /** Present on an armed body the codebook does not know: it stands for itself, under its own name */
      readonly provisional?: true;
    }[];
    /** Who is acted on, or who loses ground */
    readonly target: readonly {
      /** Codebook id, or null when no actor of the codebook is meant */
      readonly actor: string | null;
      /** Canonical English name of the actor, or the mention itself */
      readonly name: string;
      /** The words of the article */
      readonly mention: string;
      /** Where the mention stands; null when carried over from the discourse */
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
      /** Present on an armed body the codebook does not know: it stands for itself, under its own name */
      readonly provisional?: true;
    }[];
    readonly places: readonly {
      /** The words of the article */
      readonly text: string;
      /** Canonical name, or the words when unresolved */
      readonly name: string;
      readonly lat: number | null;
      readonly lon: number | null;
      /** Honest radius of what is meant, km */
      readonly radiusKm: number | null;
      readonly relation: "in" | "near" | "between" | "north_of" | "south_of" | "east_of" | "west_of" | "north_east_of" | "north_west_of" | "south_east_of" | "south_west_of" | "from" | "to" | "toward" | "along" | "outskirts_of" | "border_of" | "around";
      readonly kind: string | null;
      readonly admin1: string | null;
      /** ISO 3166-1 alpha-2 */
      readonly country: string | null;
      readonly gazetteerId: string | null;
      /** Places a relation such as `between` was solved from */
      readonly anchors: readonly {
        readonly name: string;
        readonly gazetteerId: string | null;
        readonly lat: number | null;
        readonly lon: number | null;
      }[];
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
      /** Present where no place was chosen */
      readonly unresolved?: {
        /** What the name can mean, best first, at most five */
        readonly candidates: readonly {
          readonly name: string;
          readonly gazetteerId: string;
          readonly kind: "country" | "region" | "province" | "district" | "city" | "town" | "village" | "neighbourhood" | "camp" | "oil_field" | "crossing" | "hill" | "base" | "airport" | "desert" | "river" | "dam" | "island" | "mountain" | "road" | "sea";
          readonly admin1: string | null;
          /** ISO 3166-1 alpha-2 */
          readonly country: string | null;
          readonly lat: number;
          readonly lon: number;
          /** Inhabitants, 0 unknown; null for places of the codebook */
          readonly population: number | null;
          /** The nearest other place the text names */
          readonly nearest: {
            readonly name: string;
            readonly km: number;
          } | null;
          /** What speaks for it */
          readonly for: readonly ("asked_kind" | "stated_province" | "country" | "parties" | "near" | "usual_name" | "respelt" | "large" | "other_kind" | "outside_province" | "other_country" | "far")[];
          /** What speaks against it */
          readonly against: readonly ("asked_kind" | "stated_province" | "country" | "parties" | "near" | "usual_name" | "respelt" | "large" | "other_kind" | "outside_province" | "other_country" | "far")[];
        }[];
        /** Where the context lets it lie: no point of it is meant */
        readonly area: {
          readonly lat: number;
          readonly lon: number;
          readonly radiusKm: number;
          /** ISO 3166-1 alpha-2; null where it spreads over several */
          readonly country: string | null;
          /** Null where it spreads over several */
          readonly admin1: string | null;
          /** What implies it */
          readonly by: "candidates" | "province" | "neighbours" | "article" | "country";
          /** Names of the places it was drawn around */
          readonly from: readonly string[];
        } | null;
      };
    }[];
    readonly when: {
      readonly text: string;
      /** ISO day, inclusive */
      readonly start: string | null;
      /** ISO day, inclusive */
      readonly end: string | null;
      readonly precision: "day" | "week" | "month" | "season" | "year" | "relative";
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
    } | null;
    readonly counts: readonly {
      readonly what: "killed" | "wounded" | "captured" | "arrested" | "displaced" | "evacuated" | "trapped" | "hostages" | "fighters" | "vehicles" | "weapons" | "sorties" | "km";
      /** Whom or what is counted: an actor name, `civilians`, or the words */
      readonly group: string | null;
      readonly low: number | null;
      readonly best: number | null;
      readonly high: number | null;
      readonly wording: string;
      readonly at: {
        readonly start: number;
        readonly end: number;
      } | null;
    }[];
    /** Means classes named with the act: air, drone, artillery, ... */
    readonly means: readonly string[];
    readonly evidence: {
      readonly start: number;
      readonly end: number;
      readonly quote: string;
    };
    /** Other sentences of the article that repeat the fact */
    readonly alsoAt: readonly {
      readonly start: number;
      readonly end: number;
      readonly quote: string;
    }[];
    /** The lexicon entry and frame that made the claim */
    readonly rule: string;
  }[];
  readonly control: readonly {
    readonly place: string;
    readonly gazetteerId: string | null;
    readonly lat: number | null;
    readonly lon: number | null;
    /** Canonical English name of the actor */
    readonly holder: string;
    readonly actor: string | null;
    readonly status: "gained" | "lost" | "held" | "contested" | "besieged";
    readonly certainty: "reported" | "claimed" | "unconfirmed";
    /** Id of the claim, or of the holding, that says so */
    readonly claim: string;
  }[];
  readonly notes: readonly {
    readonly rule: string;
    readonly reason: string;
    readonly at: {
      readonly start: number;
      readonly end: number;
    } | null;
  }[];
}

export interface PastedArticle {
  readonly text: string;
  readonly title?: string;
  readonly url?: string;
  /** Day of publication; dates such as "yesterday" need it */
  readonly published?: string;
  readonly outlet?: string;
  /** Language tag; recognised from the text when missing */
  readonly language?: string;
}

export interface Situation {
  readonly day: string;
  readonly assessments: readonly Assessment[];
}

export interface Assessment {
  readonly place: string;
  readonly gazetteerId: string;
  readonly lat: number;
  readonly lon: number;
  readonly day: string;
  readonly state: "held" | "contested" | "unknown";
  readonly holders: readonly {
    readonly actor: string | null;
    readonly name: string;
    readonly side: Side;
    readonly probability: number;
  }[];
  /** Day of the latest evidence on or before `day` */
  readonly lastEvidence: string;
  readonly why: string;
  readonly evidence: readonly EvidenceLink[];
}

export interface EvidenceLink {
  readonly claim: string;
  readonly quote: string;
  readonly article: ArticleHead;
}

export interface Codebook {
  readonly kinds: readonly {
    readonly id: string;
    readonly label: {
      readonly en: string;
      readonly it: string;
    };
    readonly definition: {
      readonly en: string;
      readonly it: string;
    };
    readonly group: KindGroup;
  }[];
  readonly actors: readonly {
    readonly id: string;
    readonly name: string;
    /** By language; the name serves where it is missing */
    readonly label: Readonly<Record<string, string>>;
    readonly side: Side;
  }[];
  readonly outlets: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly country: string | null;
    /** Actor it speaks for */
    readonly side: string | null;
    readonly stance: "belligerent" | "aligned" | "independent";
  }[];
  readonly exports: readonly {
    readonly name: string;
    readonly extension: string;
    readonly mediaType: string;
  }[];
}

export interface ProvisionalActor {
  /** As it is written most often */
  readonly name: string;
  /** Every way it is written, the most frequent first */
  readonly names: readonly string[];
  readonly claims: number;
  readonly articles: number;
  readonly first: string | null;
  readonly last: string | null;
  /** ISO 3166-1 alpha-2, the most frequent first */
  readonly countries: readonly string[];
  /** Codebook ids of those it fights */
  readonly against: readonly string[];
  readonly example: {
    readonly quote: string;
    readonly claim: string;
    readonly article: string;
  };
  /** An entry for a file of codebook/actors/, in YAML, to be completed */
  readonly entry: string;
}

export interface Health {
  readonly version: string;
  readonly desk: DeskStats;
}

export interface DeskStats {
  readonly documents: number;
  readonly articles: number;
  readonly claims: number;
  readonly incidents: number;
  readonly controlStatements: number;
  readonly outlets: number;
  /** First dated day */
  readonly first: string | null;
  /** Last dated day */
  readonly last: string | null;
}

export interface ListIncidentsQuery {
  /** Words the article must contain, any inflection */
  readonly q?: string;
  /** First day, inclusive */
  readonly from?: string;
  /** Last day, inclusive */
  readonly to?: string;
  /** Event kinds, any of */
  readonly kind?: readonly string[];
  /** Actors in either role, any of */
  readonly actor?: readonly string[];
  /** Gazetteer id; what lies within it counts */
  readonly place?: string;
  /** Any of */
  readonly status?: readonly ("reported" | "claimed" | "unconfirmed" | "ongoing" | "planned" | "predicted" | "denied" | "background")[];
  /** Outlets that report it, any of */
  readonly outlet?: readonly string[];
  /** west,south,east,north in degrees; west greater than east crosses the antimeridian */
  readonly bbox?: string;
  readonly limit?: number;
  readonly offset?: number;
}

export interface GetTimelineQuery {
  /** Words the article must contain, any inflection */
  readonly q?: string;
  /** First day, inclusive */
  readonly from?: string;
  /** Last day, inclusive */
  readonly to?: string;
  /** Event kinds, any of */
  readonly kind?: readonly string[];
  /** Actors in either role, any of */
  readonly actor?: readonly string[];
  /** Gazetteer id; what lies within it counts */
  readonly place?: string;
  /** Any of */
  readonly status?: readonly ("reported" | "claimed" | "unconfirmed" | "ongoing" | "planned" | "predicted" | "denied" | "background")[];
  /** Outlets that report it, any of */
  readonly outlet?: readonly string[];
  /** west,south,east,north in degrees; west greater than east crosses the antimeridian */
  readonly bbox?: string;
}

export interface GetFacetsQuery {
  /** Words the article must contain, any inflection */
  readonly q?: string;
  /** First day, inclusive */
  readonly from?: string;
  /** Last day, inclusive */
  readonly to?: string;
  /** Event kinds, any of */
  readonly kind?: readonly string[];
  /** Actors in either role, any of */
  readonly actor?: readonly string[];
  /** Gazetteer id; what lies within it counts */
  readonly place?: string;
  /** Any of */
  readonly status?: readonly ("reported" | "claimed" | "unconfirmed" | "ongoing" | "planned" | "predicted" | "denied" | "background")[];
  /** Outlets that report it, any of */
  readonly outlet?: readonly string[];
  /** west,south,east,north in degrees; west greater than east crosses the antimeridian */
  readonly bbox?: string;
}

export interface ExplainArticleQuery {
  /** An offset in the text: the sentence that holds it, or the next one, comes first */
  readonly at?: number | null;
  /** Number of the sentence that comes first, from 1 */
  readonly sentence?: number;
  /** Sentences to answer with */
  readonly limit?: number;
}

export interface GetSituationQuery {
  /** The day */
  readonly at: string;
  /** Gazetteer id; what lies within it counts */
  readonly place?: string;
}

export interface ExportIncidentsQuery {
  /** Words the article must contain, any inflection */
  readonly q?: string;
  /** First day, inclusive */
  readonly from?: string;
  /** Last day, inclusive */
  readonly to?: string;
  /** Event kinds, any of */
  readonly kind?: readonly string[];
  /** Actors in either role, any of */
  readonly actor?: readonly string[];
  /** Gazetteer id; what lies within it counts */
  readonly place?: string;
  /** Any of */
  readonly status?: readonly ("reported" | "claimed" | "unconfirmed" | "ongoing" | "planned" | "predicted" | "denied" | "background")[];
  /** Outlets that report it, any of */
  readonly outlet?: readonly string[];
  /** west,south,east,north in degrees; west greater than east crosses the antimeridian */
  readonly bbox?: string;
  /** One of the exports the codebook lists */
  readonly format: string;
}


/** The API refused or failed; `message` and `remedy` are its words for a person. `unreachable` when nothing answers. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly remedy: string;
  /** The address, field or record it is about. */
  readonly item: string;

  constructor(status: number, failure: Failure['error'], cause?: unknown) {
    super(failure.message, { cause });
    this.name = 'ApiError';
    this.status = status;
    this.code = failure.code;
    this.remedy = failure.remedy;
    this.item = failure.item;
  }
}

type Value = string | number | readonly string[] | undefined;

interface Asked {
  readonly query?: object;
  readonly body?: object;
  readonly signal?: AbortSignal | undefined;
}

export interface ClientOptions {
  /** Address of the server without the final slash; empty for the page's own. */
  readonly base?: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Asked at every request, so that messages come in the language of the page. */
  readonly language?: () => string;
}

export type Client = ReturnType<typeof createClient>;

/** Every operation of the API. All throw `ApiError`; an aborted one throws what `fetch` throws. */
export function createClient({ base = '', fetch = (...all) => globalThis.fetch(...all), language }: ClientOptions = {}) {
  const address = (path: string, query: object = {}): string => {
    const pairs = new URLSearchParams();
    for (const [name, value] of Object.entries(query) as [string, Value][])
      for (const one of Array.isArray(value) ? value : [value])
        if (one !== undefined) pairs.append(name, String(one));
    return `${base}${path}${pairs.size > 0 ? `?${pairs}` : ''}`;
  };

  const ask = async <Answer>(method: string, path: string, { query, body, signal }: Asked): Promise<Answer> => {
    const headers = new Headers({ accept: 'application/json' });
    if (language !== undefined) headers.set('accept-language', language());
    if (body !== undefined) headers.set('content-type', 'application/json');
    const response = await fetch(address(path, query), {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new ApiError(0, { code: 'unreachable', message: String(cause), remedy: '', item: path }, cause);
    });
    if (response.ok) return (await response.json()) as Answer;
    const fallback = { code: 'unknown', message: response.statusText, remedy: '', item: path };
    const failure = (await response.json().catch(() => null)) as Partial<Failure> | null;
    throw new ApiError(response.status, failure?.error ?? fallback);
  };

  return {
    /** Incidents the query means, a page at a time */
    listIncidents: (query: ListIncidentsQuery = {}, signal?: AbortSignal): Promise<IncidentList> =>
      ask('GET', '/api/incidents', { query, signal }),
    /** One incident with every report of it in its paragraph */
    getIncident: (id: string, signal?: AbortSignal): Promise<IncidentDetail> =>
      ask('GET', `/api/incidents/${encodeURIComponent(id)}`, { signal }),
    /** Number of incidents a day and group of kinds */
    getTimeline: (query: GetTimelineQuery = {}, signal?: AbortSignal): Promise<Timeline> =>
      ask('GET', '/api/timeline', { query, signal }),
    /** Number of incidents by value of each field */
    getFacets: (query: GetFacetsQuery = {}, signal?: AbortSignal): Promise<Facets> =>
      ask('GET', '/api/facets', { query, signal }),
    /** One article with its text, what was cut away and what it says */
    getArticle: (id: string, signal?: AbortSignal): Promise<ArticleDetail> =>
      ask('GET', `/api/articles/${encodeURIComponent(id)}`, { signal }),
    /** Why an article says what it says: its sentences read again, with what was considered and why it fell */
    explainArticle: (id: string, query: ExplainArticleQuery = {}, signal?: AbortSignal): Promise<ArticleExplanation> =>
      ask('GET', `/api/articles/${encodeURIComponent(id)}/explanation`, { query, signal }),
    /** Adds an article to the desk; adding it again changes nothing */
    addArticle: (body: PastedArticle, signal?: AbortSignal): Promise<AddedArticle> =>
      ask('POST', '/api/articles', { body, signal }),
    /** Reads an article without keeping it */
    readArticle: (body: PastedArticle, signal?: AbortSignal): Promise<Extraction> =>
      ask('POST', '/api/read', { body, signal }),
    /** Who held which place on a day, with the evidence */
    getSituation: (query: GetSituationQuery, signal?: AbortSignal): Promise<Situation> =>
      ask('GET', '/api/situation', { query, signal }),
    /** The incidents the query means, as a file */
    exportIncidentsAddress: (query: ExportIncidentsQuery): string => address('/api/export', query),
    /** Names, labels and groups of everything the desk can show */
    getCodebook: (signal?: AbortSignal): Promise<Codebook> =>
      ask('GET', '/api/codebook', { signal }),
    /** Armed bodies of the desk the codebook does not know, the most reported first */
    listProvisionalActors: (signal?: AbortSignal): Promise<{
  readonly provisional: readonly ProvisionalActor[];
}> =>
      ask('GET', '/api/provisional-actors', { signal }),
    /** Version of the program and size of the desk */
    getHealth: (signal?: AbortSignal): Promise<Health> =>
      ask('GET', '/api/health', { signal }),
  };
}
