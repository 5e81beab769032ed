using System.CommandLine;
using System.Globalization;

namespace PartnerCloud.Local.Commands;

/// <summary>The option <c>--time-scale</c>.</summary>
internal static class TimeScale
{
    /// <summary>So fast that only what is done takes time, and no waiting.</summary>
    private const double Fastest = 1_000_000;

    public static Option<double> Option(double byDefault, string description)
    {
        var option = new Option<double>("--time-scale") { Description = description, HelpName = "N", DefaultValueFactory = _ => byDefault };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && double.TryParse(token.Value, CultureInfo.InvariantCulture, out var scale) && scale is not (>= 1 and <= Fastest))
                result.AddError($"--time-scale is how many seconds pass in the simulated AWS while one passes here: a number from 1 to {Fastest}.");
        });
        return option;
    }
}
