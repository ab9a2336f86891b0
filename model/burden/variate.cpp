// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/variate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace model::burden {

namespace {

using Coefficients = std::array<double, 8>;

/// Polynomials of algorithm AS 241, lowest power first: around the middle, further out, far out.
constexpr Coefficients middleTop = {3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
                                    4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3};
constexpr Coefficients middleBottom = {1.0, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
                                       2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3};
constexpr Coefficients outerTop = {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
                                   1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr Coefficients outerBottom = {1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
                                      1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9};
constexpr Coefficients farTop = {6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
                                 2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr Coefficients farBottom = {1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
                                    7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15};

double polynomial(const Coefficients &c, double x)
{
    double sum = c[7];
    for (size_t i = 7; i-- > 0;)
        sum = sum * x + c[i];
    return sum;
}

/// Purposes of a key's numbers, so that none is used twice.
enum Purpose : std::uint32_t { Normal, Gamma };

/// From two words of a block, never quite 0 or 1.
double normalOf(const RandomBlock &bits) { return normalQuantile(std::min(unit(bits[0], bits[1]), 1 - 0x1p-53)); }

} // namespace

double normalQuantile(double p)
{
    const double q = p - 0.5;
    if (std::abs(q) <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * polynomial(middleTop, r) / polynomial(middleBottom, r);
    }
    const double r = std::sqrt(-std::log(q < 0 ? p : 1 - p));
    const double size = r <= 5 ? polynomial(outerTop, r - 1.6) / polynomial(outerBottom, r - 1.6)
                               : polynomial(farTop, r - 5) / polynomial(farBottom, r - 5);
    return q < 0 ? -size : size;
}

double normalVariate(std::uint64_t key, std::uint32_t draw)
{
    return normalOf(philox({draw, 0, Normal, 0}, key));
}

double logGammaVariate(double shape, std::uint64_t key, std::uint32_t draw)
{
    // Below 1, from the shape one larger: G(a) = G(a + 1)·U^(1/a).
    const double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (std::uint32_t attempt = 0;; ++attempt) {
        const RandomBlock bits = philox({draw, attempt, Gamma, 0}, key);
        const double z = normalOf(bits);
        const double root = 1 + c * z;
        if (root <= 0)
            continue;
        const double v = root * root * root;
        const double logV = std::log(v);
        if (std::log(unit(bits[2])) >= 0.5 * z * z + d - d * v + d * logV)
            continue;
        return std::log(d) + logV + (shape < 1 ? std::log(unit(bits[3])) / shape : 0);
    }
}

} // namespace model::burden
