package heelbeat.rep;

/**
 * What one lift, or one lowering, would add to the sums that a least-squares fit is made of. The
 * height is counted from the top, so that it differs from 0 only while that ramp lasts: the sums of
 * a whole movement are those of its two ramps.
 */
final class RampSums {
  double height;
  double acceleration;
  double heightHeight;
  double heightAcceleration;
  double accelerationAcceleration;
  double heightLoad;
  double accelerationLoad;
  double heightCreep;
  double accelerationCreep;

  void clear() {
    height = 0;
    acceleration = 0;
    heightHeight = 0;
    heightAcceleration = 0;
    accelerationAcceleration = 0;
    heightLoad = 0;
    accelerationLoad = 0;
    heightCreep = 0;
    accelerationCreep = 0;
  }

  /** Adds a sample; load and creep are differences from their means. */
  void add(double heightFromTop, double acceleration, double load, double creep) {
    this.height += heightFromTop;
    this.acceleration += acceleration;
    heightHeight += heightFromTop * heightFromTop;
    heightAcceleration += heightFromTop * acceleration;
    accelerationAcceleration += acceleration * acceleration;
    heightLoad += heightFromTop * load;
    accelerationLoad += acceleration * load;
    heightCreep += heightFromTop * creep;
    accelerationCreep += acceleration * creep;
  }
}
