package org.dakal.proposals.backhaul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.dakal.grid.CellGrid;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Nets of trenches against the exact shortest, and lengths along roads against a plain Dijkstra on its own graph. */
class SteinerTreeTest {
    private static final CellGrid GRID = Worlds.squareGrid(200, 100);
    private static final double X = GRID.westMeters();
    private static final double Y = GRID.northMeters() - 20_000;

    /** Vertices 0 to n - 1; a missing edge is infinite. */
    private static double[][] seeded(Random random, int n) {
        double[][] length = new double[n][n];
        for (double[] row : length) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                if (j == i - 1 || random.nextInt(3) == 0) {
                    length[i][j] = 1 + random.nextInt(20);
                    length[j][i] = length[i][j];
                }
            }
        }
        return length;
    }

    /** The shortest net: of all sets of vertices between the terminals the one whose least tree (Prim) is shortest. */
    private static double exact(double[][] length, int terminals) {
        double best = Double.POSITIVE_INFINITY;
        int n = length.length;
        for (int more = 0; more < 1 << (n - terminals); more++) {
            int chosen = more;
            int[] vertices = IntStream.range(0, n)
                    .filter(v -> v < terminals || (chosen >> (v - terminals) & 1) == 1)
                    .toArray();
            best = Math.min(best, prim(length, vertices));
        }
        return best;
    }

    private static double prim(double[][] length, int[] vertices) {
        double[] nearest = new double[vertices.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        nearest[0] = 0;
        boolean[] done = new boolean[vertices.length];
        double sum = 0;
        for (int step = 0; step < vertices.length; step++) {
            int next = -1;
            for (int i = 0; i < vertices.length; i++) {
                next = !done[i] && (next < 0 || nearest[i] < nearest[next]) ? i : next;
            }
            done[next] = true;
            sum += nearest[next];
            for (int i = 0; i < vertices.length; i++) {
                nearest[i] = Math.min(nearest[i], length[vertices[next]][vertices[i]]);
            }
        }
        return sum;
    }

    @Test
    void isWithinItsRatioOfTheShortestNet() {
        Random random = new Random(8);
        int shortest = 0;
        for (int world = 0; world < 300; world++) {
            int n = 6 + random.nextInt(5);
            int terminals = 2 + random.nextInt(n - 3);
            double[][] length = seeded(random, n);
            SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph =
                    new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
            IntStream.range(0, n).forEach(graph::addVertex);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    if (length[i][j] < Double.POSITIVE_INFINITY) {
                        graph.setEdgeWeight(graph.addEdge(i, j), length[i][j]);
                    }
                }
            }
            Set<DefaultWeightedEdge> net = SteinerTree.join(
                    graph, IntStream.range(0, terminals).boxed().toList());
            double found = net.stream().mapToDouble(graph::getEdgeWeight).sum();
            double exact = exact(length, terminals);
            assertThat(found).as("world " + world).isBetween(exact, (2 - 2.0 / terminals) * exact);
            shortest += found == exact ? 1 : 0;
        }
        assertThat(shortest).isBetween(150, 299);
    }

    /**
     * A node at (0, 10) km, and new masts at (10, 9.5) and (10, 10.5), off any road: straight each takes 10.012 km,
     * both 20.02. From one mast to the other it is 1 km: joined they take 11.012 km.
     */
    @Test
    void aNetMayGoFromMastToMast() {
        List<Proposal> proposals = List.of(proposal("A", 10, 9.5), proposal("B", 10, 10.5));
        BackhaulPlanner planner = planner(1, proposals, new FiberNode("F", "F", X, Y + 10_000));
        ProposalBackhaul.Together together = ProposalBackhaul.together(
                proposals.stream().map(planner::connect).toList());
        double one = Math.hypot(10_000, 500);
        assertThat(together.ownWaysMeters()).isCloseTo(2 * one, within(1e-6));
        assertThat(together.joinedMeters()).isCloseTo(one + 1000, within(1e-6));
        assertThat(together.mostOfShortestFraction()).isCloseTo(2 - 2.0 / 3, within(1e-12));
    }

    private static Proposal proposal(String id, double eastKm, double northKm) {
        return new Proposal(
                id,
                id,
                "",
                List.of(new Change.AddSite(Networks.omniSite("N" + id, X + 1000 * eastKm, Y + 1000 * northKm, 30, 5))),
                new Cost(1, "toman", "2026-06"));
    }

    private static BackhaulPlanner planner(double factor, List<Proposal> proposals, FiberNode node, Geometry... roads) {
        BackhaulOptions options = new BackhaulOptions(
                List.of(node), List.of(roads), factor, 100, OptionalDouble.empty(), 30, 15_000, 8500, Set.of());
        return new BackhaulPlanner(
                Worlds.flat(GRID, 900), new Network(List.of(Networks.L900), List.of()), options, proposals);
    }

    /**
     * Roads on a seeded street grid of 2 km, some streets missing, some ending 20 m short of the crossing. The test's
     * own graph has the crossings, the streets, short gaps at the factor, and every mast beside the middle of a street,
     * and is searched as Dijkstra wrote it down; or the way is straight.
     */
    @Test
    void lengthsAreTheShortestByAnIndependentSearch() {
        Random random = new Random(3);
        GeometryFactory lines = new GeometryFactory();
        int along = 0;
        for (int world = 0; world < 20; world++) {
            double factor = 1 + random.nextInt(3);
            int side = 6;
            double[][] length = new double[side * side + 1][side * side + 1];
            for (double[] row : length) {
                Arrays.fill(row, Double.POSITIVE_INFINITY);
            }
            List<Geometry> roads = new ArrayList<>();
            List<int[]> streets = new ArrayList<>();
            for (int from = 0; from < side * side; from++) {
                for (int to : new int[] {from + 1, from + side}) {
                    boolean isRow = to == from + 1;
                    boolean exists = isRow ? from % side < side - 1 : to < side * side;
                    if (!exists || random.nextInt(4) == 0) {
                        continue;
                    }
                    streets.add(new int[] {from, to});
                    double gap = random.nextInt(4) == 0 ? 20 : 0;
                    Coordinate end = crossing(to, side);
                    roads.add(lines.createLineString(new Coordinate[] {
                        crossing(from, side), new Coordinate(end.x - (isRow ? gap : 0), end.y - (isRow ? 0 : gap))
                    }));
                    length[from][to] = 2000 - gap + factor * gap;
                    length[to][from] = length[from][to];
                }
            }
            int[] street = streets.get(random.nextInt(streets.size()));
            Coordinate one = crossing(street[0], side);
            Coordinate two = crossing(street[1], side);
            // 300 m beside the street, 500 m from its beginning
            double beside = 300;
            Coordinate place = street[1] == street[0] + 1
                    ? new Coordinate(one.x + 500, one.y + beside)
                    : new Coordinate(one.x + beside, one.y + 500);
            length[side * side][street[0]] = factor * beside + 500;
            length[side * side][street[1]] = factor * beside + length[street[0]][street[1]] - 500;
            length[street[0]][side * side] = length[side * side][street[0]];
            length[street[1]][side * side] = length[side * side][street[1]];
            int at = random.nextInt(side * side);
            int node = streets.stream().anyMatch(s -> s[0] == at) ? at : streets.get(0)[0];
            Coordinate nodePlace = crossing(node, side);
            Proposal proposal = proposal("P", (place.x - X) / 1000, (place.y - Y) / 1000);
            BackhaulLink link = planner(
                            factor,
                            List.of(proposal),
                            new FiberNode("F", "F", nodePlace.x, nodePlace.y),
                            roads.toArray(Geometry[]::new))
                    .connect(proposal)
                    .links()
                    .get(0);
            double straight = factor * place.distance(nodePlace);
            double byRoads = dijkstra(length, side * side, node);
            assertThat(1000 * link.lengthKm())
                    .as("world " + world)
                    .isCloseTo(Math.min(straight, byRoads), within(1e-3));
            assertThat(two).isNotEqualTo(one);
            along += byRoads < straight ? 1 : 0;
        }
        assertThat(along).isBetween(5, 19);
    }

    private static Coordinate crossing(int number, int side) {
        return new Coordinate(X + 1000 + 2000 * (number % side), Y + 1000 + 2000 * (number / side));
    }

    private static double dijkstra(double[][] length, int from, int to) {
        double[] distance = new double[length.length];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[from] = 0;
        boolean[] done = new boolean[length.length];
        for (int step = 0; step < length.length; step++) {
            int next = -1;
            for (int i = 0; i < length.length; i++) {
                next = !done[i] && (next < 0 || distance[i] < distance[next]) ? i : next;
            }
            done[next] = true;
            for (int i = 0; i < length.length; i++) {
                distance[i] = Math.min(distance[i], distance[next] + length[next][i]);
            }
        }
        return distance[to];
    }
}
