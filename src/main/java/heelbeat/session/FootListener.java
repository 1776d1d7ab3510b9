package heelbeat.session;

import heelbeat.heel.HeelListener;
import heelbeat.rep.RepListener;
import heelbeat.rep.StepListener;

/** Receives all that one foot's chain tells. */
interface FootListener extends HeelListener, RepListener, StepListener {}
