package heelbeat.rep;

/**
 * Sums over the samples of a raise on the edge of a step: of the curve of its speed (which shows
 * the body's inertia), its height, its drift and the load, each with each.
 */
final class RaiseSums {
  double curves;
  double heights;
  double drifts;
  double loads;

  // The letters are those of the sums above: ch is curve times height.
  double cc;
  double ch;
  double cd;
  double hh;
  double hd;
  double dd;
  double cl;
  double hl;
  double dl;
  double ll;

  void clear() {
    curves = 0;
    heights = 0;
    drifts = 0;
    loads = 0;
    cc = 0;
    ch = 0;
    cd = 0;
    hh = 0;
    hd = 0;
    dd = 0;
    cl = 0;
    hl = 0;
    dl = 0;
    ll = 0;
  }

  void add(double curve, double height, double drifted, double load) {
    curves += curve;
    heights += height;
    drifts += drifted;
    loads += load;
    cc += curve * curve;
    ch += curve * height;
    cd += curve * drifted;
    hh += height * height;
    hd += height * drifted;
    dd += drifted * drifted;
    cl += curve * load;
    hl += height * load;
    dl += drifted * load;
    ll += load * load;
  }

  /**
   * Takes the means of so many samples out of the products.
   *
   * @param leastDrift what the drift's squares are given besides, so that little data says little
   */
  void centre(int count, double leastDrift) {
    cc -= curves * curves / count;
    ch -= curves * heights / count;
    cd -= curves * drifts / count;
    hh -= heights * heights / count;
    hd -= heights * drifts / count;
    dd -= drifts * drifts / count - leastDrift;
    cl -= curves * loads / count;
    hl -= heights * loads / count;
    dl -= drifts * loads / count;
    ll -= loads * loads / count;
  }
}
