package org.dakal.propagation.models;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.diffraction.CascadedKnifeEdges;
import org.dakal.propagation.diffraction.DeltaBullington;
import org.dakal.propagation.ehata.ExtendedHata;
import org.dakal.propagation.hata.Ecc33;
import org.dakal.propagation.hata.Hata;
import org.dakal.propagation.itm.Itm;
import org.dakal.propagation.p1812.P1812;
import org.dakal.propagation.spm.StandardPropagationModel;
import org.dakal.propagation.tr38901.Tr38901Model;
import org.dakal.propagation.urban.WalfischIkegami;

/** The catalogue: every path-loss model there is, one line each. */
public final class PropagationModels {
    /** What is used where nobody names a model. */
    public static final String DEFAULT_ID = "itu-r-p1812";

    private static final List<PathLossModel> ALL = List.of(
            new FreeSpace(),
            new Hata(Hata.Surroundings.URBAN),
            new Hata(Hata.Surroundings.URBAN_LARGE),
            new Hata(Hata.Surroundings.SUBURBAN),
            new Hata(Hata.Surroundings.OPEN),
            new Hata(Hata.Surroundings.COST231_MEDIUM),
            new Hata(Hata.Surroundings.COST231_METROPOLITAN),
            new DeltaBullington(),
            new CascadedKnifeEdges(),
            new P1812(),
            new Itm(),
            new ExtendedHata(ExtendedHata.Surroundings.URBAN),
            new ExtendedHata(ExtendedHata.Surroundings.SUBURBAN),
            new ExtendedHata(ExtendedHata.Surroundings.RURAL),
            new Tr38901Model(Tr38901Model.Scenario.RMA, Tr38901Model.Sight.LOS),
            new Tr38901Model(Tr38901Model.Scenario.RMA, Tr38901Model.Sight.NLOS),
            new Tr38901Model(Tr38901Model.Scenario.RMA, Tr38901Model.Sight.EXPECTED),
            new Tr38901Model(Tr38901Model.Scenario.UMA, Tr38901Model.Sight.LOS),
            new Tr38901Model(Tr38901Model.Scenario.UMA, Tr38901Model.Sight.NLOS),
            new Tr38901Model(Tr38901Model.Scenario.UMA, Tr38901Model.Sight.EXPECTED),
            new Tr38901Model(Tr38901Model.Scenario.UMI, Tr38901Model.Sight.LOS),
            new Tr38901Model(Tr38901Model.Scenario.UMI, Tr38901Model.Sight.NLOS),
            new Tr38901Model(Tr38901Model.Scenario.UMI, Tr38901Model.Sight.EXPECTED),
            new WalfischIkegami(WalfischIkegami.Form.STREET),
            new WalfischIkegami(WalfischIkegami.Form.ROOFS),
            new WalfischIkegami(WalfischIkegami.Form.METROPOLITAN_ROOFS),
            new Ecc33(Ecc33.City.MEDIUM),
            new Ecc33(Ecc33.City.LARGE),
            new StandardPropagationModel());

    private static final Map<String, PathLossModel> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(PathLossModel::id, model -> model));

    private PropagationModels() {}

    /** The model with this id, in the catalogue's own spelling. */
    public static Optional<PathLossModel> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** All models in the order they are listed to people. */
    public static List<PathLossModel> all() {
        return ALL;
    }
}
