using System.CommandLine;
using System.Globalization;

namespace PartnerCloud.Local.Commands;

/// <summary>The option <c>--time-scale</c>.</summary>
internal static class TimeScale
{
    /// <summary>At this scale waiting takes no time. Only the functions do.</summary>
    private const double Fastest = 1_000_000;

    public static Option<double> Option(double byDefault, string description)
    {
        var option = new Option<double>("--time-scale") { Description = description, HelpName = "N", DefaultValueFactory = _ => byDefault };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && double.TryParse(token.Value, CultureInfo.InvariantCulture, out var scale) && scale is not (>= 1 and <= Fastest))
                result.AddError($"--time-scale must be a number from 1 to {Fastest}: the seconds that pass in the simulated AWS per real second.");
        });
        return option;
    }
}
